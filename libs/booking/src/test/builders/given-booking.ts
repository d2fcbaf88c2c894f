import type { INestApplicationContext } from '@nestjs/common';
import { newId, toDate, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { permissionsOf, type IdempotencyKey, type Role, type SignedIn } from '@app/platform';
import type { TestDatabase } from '@app/testing';
import { TutorFacade, TutorsDemoFacade, type TutorLevel } from '@app/tutors';
import { BookingDemoFacade } from '../../booking-demo.facade';
import type { SessionFacts } from '../../booking.types';
import type { Availability, WeeklyHours } from '../../domain/availability';
import type { BookingWish } from '../../use-cases/authorise-booking';
import { BookSession } from '../../use-cases/book-session';

export type GivenFamily = { familyId: Uuid; studentId: Uuid; guardian: SignedIn; student: SignedIn };
export type GivenTutor = { tutorId: Uuid; subjectId: Uuid; level: TutorLevel; tutor: SignedIn };
export type WishedHours = Partial<Availability> & { timeZone?: string };
export type WishedProfile = { displayName?: string; subject?: string; biography?: string; languages?: string[] };

/** Sentences that the specs begin with; each makes people of its own, so that no spec depends on another. */
export class GivenBooking {
  constructor(
    private readonly db: TestDatabase,
    private readonly module: INestApplicationContext,
  ) {}

  /** One guardian with every power, one student, and these minutes. */
  async aFamily({ minutes = 0 }: { minutes?: number } = {}): Promise<GivenFamily> {
    const guardian = this.signedIn(await this.anAccount('Dana'), 'guardian');
    const familyId = newId();
    const at = this.now();
    await this.db.unitOfWork.run(async (tx) => {
      await tx.query('INSERT INTO identity_family (id, name, owner_id, created_at) VALUES ($1, $2, $3, $4)', [
        familyId,
        'Test family',
        guardian.accountId,
        at,
      ]);
      await tx.query('INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)', [
        familyId,
        guardian.accountId,
        at,
      ]);
    });
    const studentId = await this.aStudent(familyId, guardian);
    if (minutes > 0) await this.minutes(familyId, minutes);
    return { familyId, studentId, guardian, student: this.signedIn(studentId, 'student') };
  }

  /** Another student of the family, whose owner guards them. */
  async aStudent(familyId: Uuid, guardian: SignedIn): Promise<Uuid> {
    const studentId = await this.anAccount('Sam');
    await this.db.query('INSERT INTO identity_student (id, grade, added_by, created_at) VALUES ($1, $2, $3, $4)', [
      studentId,
      '10',
      guardian.accountId,
      this.now(),
    ]);
    await this.inFamily(familyId, studentId, guardian);
    return studentId;
  }

  /** Makes a student belong to this family as well, with every power for its guardian. */
  async inFamily(familyId: Uuid, studentId: Uuid, guardian: SignedIn): Promise<void> {
    await this.db.query('INSERT INTO identity_family_student (family_id, student_id, added_at) VALUES ($1, $2, $3)', [
      familyId,
      studentId,
      this.now(),
    ]);
    await this.db.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at)
       VALUES ($1, $2, $3, true, true, true, true, true, true, $4, $4)`,
      [familyId, studentId, guardian.accountId, this.now()],
    );
  }

  /** Another guardian of this family, of none of its students yet. */
  async aCoGuardian({ familyId }: GivenFamily): Promise<SignedIn> {
    const guardian = this.signedIn(await this.anAccount('Robin'), 'guardian');
    await this.db.query('INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)', [
      familyId,
      guardian.accountId,
      this.now(),
    ]);
    return guardian;
  }

  /** A second guardian's powers for a student of the family; the rest they have not. */
  async inFamilyWith(
    family: Pick<GivenFamily, 'familyId' | 'studentId'>,
    guardian: SignedIn,
    powers: { book: boolean; pay: boolean },
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, true, false, false, false, $6, $6)`,
      [family.familyId, family.studentId, guardian.accountId, powers.book, powers.pay, this.now()],
    );
  }

  async minutes(familyId: Uuid, minutes: number): Promise<void> {
    const ledger = this.module.get(LedgerFacade, { strict: false });
    await this.db.unitOfWork.run(async (tx) => {
      await ledger.credit(tx, {
        key: `test:${newId()}`,
        familyId,
        minutes,
        source: 'purchase',
        reference: {},
        at: this.db.clock.now(),
      });
    });
  }

  /** A listed tutor of Algebra 1 who is open all day and books at once, unless wished otherwise. */
  async aTutor(wish: WishedHours = {}, profile: WishedProfile = {}): Promise<GivenTutor> {
    const { timeZone = 'America/New_York', ...hours } = wish;
    const { subject: slug = 'algebra-1', ...words } = profile;
    const accountId = await this.anAccount('Ada');
    const availability = { ...openAllDay(), ...hours };
    const tutorId = await this.module
      .get(TutorsDemoFacade, { strict: false })
      .applyAndList(accountId, await this.anAccount('Staff'), {
        displayName: 'Ada L.',
        headline: 'Patient with fractions',
        biography: 'I have taught for ten years.',
        languages: ['English'],
        timeZone,
        acceptance: availability.acceptance,
        ...words,
        subjects: [slug],
      });
    await this.module.get(BookingDemoFacade, { strict: false }).setAvailability(tutorId, availability);
    const subject = await this.module.get(TutorFacade, { strict: false }).subject(slug);
    return { tutorId, subjectId: subject.id, level: 'high-school', tutor: this.signedIn(accountId, 'tutor') };
  }

  /** The tutor goes away for a while, through the form. */
  async timeOff({ tutorId }: GivenTutor, startsAt: string, endsAt: string): Promise<void> {
    await this.module.get(BookingDemoFacade, { strict: false }).setAvailability(tutorId, {
      ...openAllDay(),
      timeOff: [{ startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) }],
    });
  }

  wish(family: GivenFamily, tutor: GivenTutor, startsAt: string, durationMinutes = 60): BookingWish {
    return {
      tutorId: tutor.tutorId,
      studentId: family.studentId,
      familyId: family.familyId,
      subjectId: tutor.subjectId,
      level: tutor.level,
      startsAt: Temporal.Instant.from(startsAt),
      durationMinutes,
      goals: 'Quadratic equations',
    };
  }

  /** Booked with the family's minutes; confirmed, or requested where the tutor answers first. */
  aSession(family: GivenFamily, tutor: GivenTutor, startsAt: string, durationMinutes = 60): Promise<SessionFacts> {
    const wish = this.wish(family, tutor, startsAt, durationMinutes);
    return this.module.get(BookSession, { strict: false }).execute(family.guardian, wish, this.key());
  }

  key(): IdempotencyKey {
    return { key: newId(), scope: 'test' };
  }

  signedIn(accountId: Uuid, ...roles: Role[]): SignedIn {
    return { signInId: newId(), accountId, roles, permissions: permissionsOf(roles), provedAt: this.db.clock.now() };
  }

  async anAccount(firstName: string): Promise<Uuid> {
    const id = newId();
    await this.db.query(
      'INSERT INTO identity_account (id, first_name, time_zone, created_at) VALUES ($1, $2, $3, $4)',
      [id, firstName, 'America/New_York', this.now()],
    );
    return id;
  }

  /** Ends the connection that waits for a lock, as a crash of the api would. */
  async killWhoeverWaits(): Promise<void> {
    await this.db.query('SELECT pg_terminate_backend($1)', [await this.db.untilSomebodyWaits()]);
  }

  async deadlocks(): Promise<number> {
    const [row] = await this.db.query<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    return row?.deadlocks ?? 0;
  }

  private now(): Date {
    return toDate(this.db.clock.now());
  }
}

export function openAllDay(): Availability {
  return {
    weekly: everyDay('00:00', '24:00'),
    overrides: [],
    timeOff: [],
    noticeMinutes: 0,
    bufferMinutes: 0,
    stepMinutes: 15,
    horizonDays: 60,
    maxSessionsPerDay: 48,
    acceptance: 'instant',
  };
}

export function everyDay(startsAt: string, endsAt: string): WeeklyHours[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsAt, endsAt }));
}
