import { BookingDemoFacade, BookingModule } from '@app/booking';
import { IdentityDemoFacade, IdentityModule } from '@app/identity';
import { newId, SystemClock, type Uuid } from '@app/kernel';
import { LedgerFacade, LedgerModule } from '@app/ledger';
import { PlatformModule, UnitOfWork } from '@app/platform';
import { testSettings } from '@app/testing';
import { TutorFacade, TutorsDemoFacade, TutorsModule } from '@app/tutors';
import { Test, type TestingModule } from '@nestjs/testing';

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

export const PASSWORD = 'seven tall pines';
export const PASSPHRASE = 'quiet-harbor-lantern';
export const LEVEL = 'high-school';

const adult = (firstName: string) => ({
  firstName,
  lastName: 'Example',
  email: `${newId()}@example.com`,
  password: PASSWORD,
  birthDate: '1985-04-12',
  stateCode: 'CA',
  timeZone: 'America/Los_Angeles',
});

/** Makes people through the same use cases as the demo data, beside the servers, on the clock on the wall. */
export class Cast {
  private constructor(private readonly module: TestingModule) {}

  static async on(databaseUrl: string): Promise<Cast> {
    const settings = testSettings({ DATABASE_URL: databaseUrl, DATABASE_POOL: '4' });
    const platform = PlatformModule.forRoot({ settings, service: 'cast', clock: new SystemClock() });
    const imports = [platform, IdentityModule, TutorsModule, LedgerModule, BookingModule];
    return new Cast(await Test.createTestingModule({ imports }).compile());
  }

  close(): Promise<void> {
    return this.module.close();
  }

  async family(minutes: number): Promise<FamilyMember> {
    const people = this.module.get(IdentityDemoFacade, { strict: false });
    const dana = adult('Dana');
    const handle = `sam-${newId().slice(-12)}`;
    const { accountId, familyId } = await people.registerGuardian(dana);
    const { studentId } = await people.addStudent(accountId, familyId, {
      firstName: 'Sam',
      birthDate: '2012-02-29',
      timeZone: 'America/Los_Angeles',
      handle,
      passphrase: PASSPHRASE,
    });
    await this.credit(familyId, minutes);
    return { accountId, familyId, studentId, handle, email: dana.email };
  }

  async credit(familyId: Uuid, minutes: number): Promise<void> {
    const at = Temporal.Now.instant();
    const credit = { key: newId(), familyId, minutes, source: 'purchase', reference: {}, at } as const;
    const ledger = this.module.get(LedgerFacade, { strict: false });
    await this.module.get(UnitOfWork).run((tx) => ledger.credit(tx, credit));
  }

  /** Listed, and open around the clock without notice. */
  async tutor(): Promise<Teacher> {
    const people = this.module.get(IdentityDemoFacade, { strict: false });
    const ada = adult('Ada');
    const { accountId } = await people.registerTutor(ada);
    const { accountId: staffId } = await people.registerStaff(adult('Stella'), 'staff:support');
    const tutorId = await this.module.get(TutorsDemoFacade, { strict: false }).applyAndList(accountId, staffId, {
      displayName: 'Ada L.',
      headline: 'Patient with fractions',
      biography: '',
      education: '',
      experience: '',
      languages: ['English'],
      timeZone: 'America/New_York',
      acceptance: 'instant',
      subjects: ['algebra-1'],
    });
    await this.module.get(BookingDemoFacade, { strict: false }).setAvailability(tutorId, {
      weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsAt: '00:00', endsAt: '24:00' })),
      overrides: [],
      timeOff: [],
      noticeMinutes: 0,
      bufferMinutes: 0,
      stepMinutes: 15,
      horizonDays: 60,
      maxSessionsPerDay: 48,
      acceptance: 'instant',
    });
    const { id: subjectId } = await this.module.get(TutorFacade, { strict: false }).subject('algebra-1');
    return { accountId, tutorId, subjectId, email: ada.email };
  }
}
