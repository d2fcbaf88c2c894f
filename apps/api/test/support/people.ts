import type { INestApplicationContext } from '@nestjs/common';
import { BookingDemoFacade, type Availability } from '@app/booking';
import { IdentityDemoFacade } from '@app/identity';
import { Clock, newId, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { TutorFacade, TutorsDemoFacade } from '@app/tutors';
import { TOTP_SECRET } from './second-step';

export interface FamilyMember {
  accountId: Uuid;
  familyId: Uuid;
  studentId: Uuid;
  handle: string;
  email: string;
}

export interface Teacher {
  accountId: Uuid;
  tutorId: Uuid;
  subjectId: Uuid;
  email: string;
}

type AdultWish = Partial<Parameters<IdentityDemoFacade['registerGuardian']>[0]>;
type StudentWish = Partial<Parameters<IdentityDemoFacade['addStudent']>[2]>;
type ProfileWish = Partial<Parameters<TutorsDemoFacade['applyAndList']>[2]>;
type StaffRole = Parameters<IdentityDemoFacade['registerStaff']>[1];

export const PASSWORD = 'seven tall pines';
export const PASSPHRASE = 'quiet-harbor-lantern';
export const SUBJECT = 'algebra-1';
export const LEVEL = 'high-school';

const AROUND_THE_CLOCK: Availability = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsAt: '00:00', endsAt: '24:00' })),
  overrides: [],
  timeOff: [],
  noticeMinutes: 0,
  bufferMinutes: 0,
  stepMinutes: 15,
  horizonDays: 60,
  maxSessionsPerDay: 48,
  acceptance: 'instant',
};

/** Makes people through the same use cases as the demo data; each has names and addresses that nobody else has. */
export class People {
  constructor(private readonly context: INestApplicationContext) {}

  adult(firstName: string, wish: AdultWish = {}) {
    return {
      firstName,
      lastName: 'Example',
      email: `${newId()}@example.com`,
      password: PASSWORD,
      birthDate: '1985-04-12',
      stateCode: 'CA',
      timeZone: 'America/Los_Angeles',
      ...wish,
    };
  }

  async guardian(wish: AdultWish = {}): Promise<{ accountId: Uuid; familyId: Uuid; email: string }> {
    const adult = this.adult('Dana', wish);
    return { ...(await this.identity.registerGuardian(adult)), email: adult.email };
  }

  /** A guardian with every power for one student, and so many minutes. */
  async family(minutes = 0, wish: { guardian?: AdultWish; student?: StudentWish } = {}): Promise<FamilyMember> {
    const { accountId, familyId, email } = await this.guardian(wish.guardian);
    const handle = wish.student?.handle ?? `sam-${newId().slice(-12)}`;
    const { studentId } = await this.identity.addStudent(accountId, familyId, {
      firstName: 'Sam',
      birthDate: '2012-02-29',
      timeZone: 'America/Los_Angeles',
      passphrase: PASSPHRASE,
      ...wish.student,
      handle,
    });
    if (minutes > 0) await this.credit(familyId, minutes);
    return { accountId, familyId, studentId, handle, email };
  }

  async credit(familyId: Uuid, minutes: number): Promise<void> {
    const at = this.context.get(Clock, { strict: false }).now();
    const credit = { key: newId(), familyId, minutes, source: 'purchase', reference: {}, at } as const;
    const ledger = this.context.get(LedgerFacade, { strict: false });
    await this.context.get(UnitOfWork, { strict: false }).run((tx) => ledger.credit(tx, credit));
  }

  /** Listed, and open around the clock without notice. */
  async tutor(
    wish: { account?: AdultWish; profile?: ProfileWish; hours?: Partial<Availability> } = {},
  ): Promise<Teacher> {
    const account = this.adult('Ada', wish.account);
    const { accountId } = await this.identity.registerTutor(account);
    const staff = await this.staff('staff:support');
    const acceptance = wish.hours?.acceptance ?? 'instant';
    const tutorId = await this.context
      .get(TutorsDemoFacade, { strict: false })
      .applyAndList(accountId, staff.accountId, {
        displayName: 'Ada L.',
        headline: 'Patient with fractions',
        biography: 'Ten years of teaching.',
        languages: ['English'],
        timeZone: 'America/New_York',
        subjects: [SUBJECT],
        ...wish.profile,
        acceptance,
      });
    await this.context
      .get(BookingDemoFacade, { strict: false })
      .setAvailability(tutorId, { ...AROUND_THE_CLOCK, ...wish.hours });
    const { id: subjectId } = await this.context.get(TutorFacade, { strict: false }).subject(SUBJECT);
    return { accountId, tutorId, subjectId, email: account.email };
  }

  async staff(role: StaffRole, wish: AdultWish = {}): Promise<{ accountId: Uuid; email: string }> {
    const adult = { ...this.adult('Stella', wish), totpSecret: TOTP_SECRET };
    return { ...(await this.identity.registerStaff(adult, role)), email: adult.email };
  }

  private get identity(): IdentityDemoFacade {
    return this.context.get(IdentityDemoFacade, { strict: false });
  }
}
