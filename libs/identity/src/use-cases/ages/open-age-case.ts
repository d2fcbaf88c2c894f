import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, type Transaction } from '@app/platform';
import type { AgeCaseSource } from '../../domain/ages/age-case';
import { StudentNotFound } from '../../identity.errors';
import { StudentAgeDoubted, StudentSuspensionChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { AgeCaseRepository } from '../../persistence/ages/age-case.repository';
import { JoinLinkRepository } from '../../persistence/students/join-link.repository';
import { PauseRepository } from '../../persistence/students/pause.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { SignOut } from '../sign-in/sign-out';

export interface AgeDoubt {
  readonly studentId: Uuid;
  readonly source: AgeCaseSource;
  readonly reportedBy: Uuid | null;
  readonly note: string | null;
}

/**
 * The under-13 tripwire: on a doubt the student is suspended at once and every sign-in ends; booking and rooms follow the
 * event. Nothing is judged here, staff decide. Source: policy 7(c).
 */
@Injectable()
export class OpenAgeCase {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly students: StudentRepository,
    private readonly cases: AgeCaseRepository,
    private readonly pauses: PauseRepository,
    private readonly links: JoinLinkRepository,
    private readonly signOut: SignOut,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, doubt: AgeDoubt): Promise<void> {
    const { studentId } = doubt;
    // Whoever books for the student is before this and is called off, or comes after and is refused.
    await this.students.lock(tx, studentId);
    const account = await this.accounts.lock(tx, studentId);
    if (!account || account.state === 'closed') throw new StudentNotFound();
    const caseId = await this.cases.open(tx, doubt, this.clock.now());
    if (!caseId) return;
    await this.pauses.settle(tx, studentId);
    await this.links.revokeAll(tx, studentId, this.clock.now());
    await this.signOut.endAll(tx, studentId);
    await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
    await this.outbox.append(tx, StudentAgeDoubted, { caseId, studentId });
  }
}
