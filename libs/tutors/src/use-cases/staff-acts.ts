import type { Json, Uuid } from '@app/kernel';
import { AuditTrail, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TutorRepository } from '../persistence/tutor.repository';
import { OwnApplication, TutorNotFound } from '../tutors.errors';

/** Who of the staff does it, and why; `tx` where it is part of something larger. */
export interface StaffAct {
  readonly by: Uuid;
  readonly reason: string;
  readonly tx?: Transaction | undefined;
}

export interface StaffDeed {
  readonly tutorId: Uuid;
  /** `lib.verb`, as the audit trail lists it. */
  readonly action: `tutors.${string}`;
  readonly facts?: Json;
  /** Words to the person stay with their application, where they can be erased; the trail holds none. */
  readonly isReasonPersonal?: true;
}

/** The frame of everything that staff do to a tutor: never to themselves, and in the audit trail with it. */
@Injectable()
export class StaffActs {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async perform<T>(act: StaffAct, deed: StaffDeed, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return act.tx
      ? this.within(act.tx, act, deed, work)
      : this.unitOfWork.run((tx) => this.within(tx, act, deed, work));
  }

  private async within<T>(
    tx: Transaction,
    act: StaffAct,
    deed: StaffDeed,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const accountId = await this.tutors.accountOf(tx, deed.tutorId);
    if (!accountId) throw new TutorNotFound();
    if (accountId === act.by) throw new OwnApplication();
    const done = await work(tx);
    await this.audit.append(tx, {
      actorId: act.by,
      action: deed.action,
      subjectType: 'tutor',
      subjectId: deed.tutorId,
      reason: deed.isReasonPersonal ? null : act.reason,
      ...(deed.facts !== undefined && { facts: deed.facts }),
    });
    return done;
  }
}
