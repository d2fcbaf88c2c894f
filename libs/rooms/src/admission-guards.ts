import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { RoomRole } from './domain/metering';
import { AdmissionHeld } from './rooms.errors';

export interface AdmissionRequest {
  readonly sessionId: Uuid;
  readonly accountId: Uuid;
  readonly role: RoomRole;
}

/** A port for libs above: rooms asks before it lets anybody in. */
export interface AdmissionGuard {
  /** Null to let them in, or one sentence that says what has to happen first. May act, e.g. stop a recorder. */
  beforeAdmission(request: AdmissionRequest): Promise<string | null>;
}

/** Where higher libs register their guards at start-up. */
@Injectable()
export class AdmissionGuards {
  private readonly guards: AdmissionGuard[] = [];

  register(guard: AdmissionGuard): void {
    this.guards.push(guard);
  }

  /** `rooms.admission-held` (409) with the first guard's reason. Outside of any transaction: guards may call vendors. */
  async ask(request: AdmissionRequest): Promise<void> {
    for (const guard of this.guards) {
      const reason = await guard.beforeAdmission(request);
      if (reason !== null) throw new AdmissionHeld(reason);
    }
  }
}
