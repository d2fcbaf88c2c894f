import { Injectable } from '@nestjs/common';
import type { SessionFacts } from '@app/booking';
import { FamilyFacade, PeopleFacade, type Power } from '@app/identity';
import type { Uuid } from '@app/kernel';
import type { Audience } from '../domain/mail-templates';

export interface Recipient {
  accountId: Uuid;
  audience: Audience;
  timeZone: string;
}

const CONCERNED: readonly Power[] = ['book', 'watch', 'supervise'];

/** Whom a session concerns, with the powers of this moment. Guardians of another family of the student hear nothing. */
@Injectable()
export class SessionRecipients {
  constructor(
    private readonly families: FamilyFacade,
    private readonly people: PeopleFacade,
  ) {}

  async of(session: SessionFacts, audiences: readonly Audience[]): Promise<Recipient[]> {
    const found: Recipient[] = [];
    for (const audience of audiences) {
      for (const accountId of await this.accounts(session, audience)) {
        const { timeZone } = await this.people.contact(accountId);
        found.push({ accountId, audience, timeZone });
      }
    }
    return found;
  }

  /** Who supervises it now: the adult named when it was booked, or another where the power was taken from them since. */
  async supervisor(session: SessionFacts): Promise<Uuid> {
    const guardianships = await this.families.guardianshipsOf(session.studentId);
    const mayStill = guardianships.some(
      ({ accountId, familyId, powers }) =>
        accountId === session.supervisorId && familyId === session.familyId && powers.includes('supervise'),
    );
    return mayStill ? session.supervisorId : this.families.supervisorFor(session.studentId, session.familyId);
  }

  private async accounts(session: SessionFacts, audience: Audience): Promise<Uuid[]> {
    if (audience === 'tutor') return [session.tutorAccountId];
    if (audience === 'student') return [await this.families.accountOfStudent(session.studentId)];
    const guardianships = await this.families.guardianshipsOf(session.studentId);
    return guardianships
      .filter(
        ({ familyId, powers }) => familyId === session.familyId && CONCERNED.some((power) => powers.includes(power)),
      )
      .map(({ accountId }) => accountId);
  }
}
