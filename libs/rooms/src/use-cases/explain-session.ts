import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import { meter } from '../domain/metering';
import { timelineOf, type Timeline } from '../domain/timeline';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { ParticipantRepository } from '../persistence/participant.repository';
import { SettlementRepository } from '../persistence/settlement.repository';
import { AttendanceOf } from './attendance';
import { nameOf } from './view-room';

/** The minute timeline: who was there when, what was billed and why. */
@Injectable()
export class ExplainSession {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly participants: ParticipantRepository,
    private readonly evidence: EvidenceRepository,
    private readonly settlements: SettlementRepository,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<Timeline> {
    const attendance = await this.attendance.execute(actor, sessionId);
    const { session } = attendance;
    const participants = await this.participants.participantsOf(this.database, sessionId);
    const accounts = participants.flatMap((person) => person.accountId ?? []);
    const names = await this.attendance.readableNames(attendance, accounts);
    const settlement = await this.settlements.find(this.database, sessionId);
    const evidence = await this.evidence.evidenceOf(this.database, session, this.clock.now());
    return timelineOf(
      meter(evidence),
      participants.map((person) => ({
        identity: person.identity,
        role: person.role,
        displayName: nameOf(person, names),
      })),
      {
        heldMinutes: session.heldMinutes,
        billedMinutes: settlement?.billedMinutes ?? null,
        // Of the session, not of its settlement: late evidence adds to it.
        grantedMinutes: session.grantedMinutes,
        outcome: settlement?.outcome ?? null,
      },
    );
  }
}
