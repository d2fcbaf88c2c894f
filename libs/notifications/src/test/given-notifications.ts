import { BillingFacade, type Purchase, type Receipt } from '@app/billing';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { newId, toDate, type EventData, type EventDefinition, type Uuid } from '@app/kernel';
import { Jobs, Mailer, Outbox, permissionsOf, type SignedIn } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { createModule, deliverEvents, type RecordingJobs, type RecordingMailer, type TestDatabase } from '@app/testing';
import { TutorFacade, TutorStaffFacade } from '@app/tutors';
import { Global, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { NotificationsSubscribersModule } from '../notifications-subscribers.module';
import { ListNotices } from '../use-cases/list-notices';
import { SendWaitingMail } from '../use-cases/send-waiting-mail';

export class RecordingPublisher {
  readonly pushed: { channel: string; event: string; payload: object }[] = [];

  publish(channel: string, event: string, payload: object): void {
    this.pushed.push({ channel, event, payload });
  }
}

@Global()
@Module({ providers: [{ provide: RealtimePublisher, useClass: RecordingPublisher }], exports: [RealtimePublisher] })
class TestRealtimeModule {}

/** What an event says of a session. */
export const factsOf = ({ id, familyId, tutorId, studentId }: SessionFacts) => ({
  sessionId: id,
  familyId,
  tutorId,
  studentId,
});

export const signedIn = (accountId: Uuid): SignedIn => ({
  signInId: newId(),
  accountId,
  roles: ['guardian'],
  permissions: permissionsOf(['guardian']),
  provedAt: Temporal.Instant.from('2027-03-01T15:00:00Z'),
});

const TUTOR_ID = newId();
const SUBJECT_ID = newId();

/**
 * Notifications on real Postgres with real people; sessions, tutors and purchases are stories that a spec tells, since
 * only their facades are asked.
 */
export class GivenNotifications {
  module: TestingModule;
  readonly sessions = new Map<Uuid, SessionFacts>();
  /** What the story says of the tutor's last application. */
  application: { decisionReason: string | null; mayApplyAgainAt: Temporal.Instant | null } | null = null;
  tutorAccountId: Uuid = newId();
  readonly purchases = new Map<Uuid, { purchase: Purchase; receipt: Receipt }>();

  constructor(private readonly db: TestDatabase) {}

  async open(): Promise<void> {
    const tutor = { id: TUTOR_ID, slug: 'ada-l', displayName: 'Ada L.', timeZone: 'America/New_York', subjects: [] };
    this.module = await createModule(this.db, {
      imports: [NotificationsSubscribersModule, TestRealtimeModule],
      settings: { PUBLIC_URL: 'https://track.example' },
      replacements: [
        {
          provide: BookingFacade,
          useValue: {
            session: (id: Uuid) => Promise.resolve(this.sessions.get(id) ?? null),
            comingSessionsOfTutor: () => Promise.resolve([...this.sessions.values()]),
          },
        },
        {
          provide: TutorStaffFacade,
          useValue: { application: () => Promise.resolve({ application: this.application }) },
        },
        {
          provide: TutorFacade,
          useValue: {
            getTutor: () => Promise.resolve({ ...tutor, accountId: this.tutorAccountId }),
            subject: () => Promise.resolve({ id: SUBJECT_ID, name: 'Algebra 1' }),
          },
        },
        {
          provide: BillingFacade,
          useValue: {
            purchase: (id: Uuid) => Promise.resolve(this.purchases.get(id)!.purchase),
            receipt: (id: Uuid) => Promise.resolve(this.purchases.get(id)!.receipt),
          },
        },
      ],
    });
  }

  get mailer(): RecordingMailer {
    return this.module.get<Mailer, RecordingMailer>(Mailer);
  }

  get pushed() {
    return this.module.get<RealtimePublisher, RecordingPublisher>(RealtimePublisher).pushed;
  }

  get jobs() {
    return this.module.get<Jobs, RecordingJobs>(Jobs).enqueued;
  }

  async announce<Definition extends EventDefinition>(event: Definition, data: EventData<Definition>): Promise<void> {
    await this.db.unitOfWork.run((tx) => this.module.get(Outbox).append(tx, event, data));
    await deliverEvents(this.db, this.module);
  }

  /** Every event once more, to every handler, as after a crash between effect and receipt. */
  async deliverAgain({ withReceipts }: { withReceipts: boolean }): Promise<void> {
    if (!withReceipts) await this.db.query('DELETE FROM platform_event_receipt');
    await this.db.query('UPDATE platform_outbox SET relayed_at = NULL');
    await deliverEvents(this.db, this.module);
  }

  async sendMails(): Promise<void> {
    const send = this.module.get(SendWaitingMail);
    for (const job of this.jobs) await send.run(job.data as { mailId: Uuid });
  }

  mailsTo(email: string) {
    return this.mailer.sent.filter(({ to }) => to === email);
  }

  async anAccount(
    firstName: string,
    timeZone = 'America/Los_Angeles',
    email: string | null = `${newId()}@example.com`,
  ) {
    const accountId = newId();
    await this.db.query(
      `INSERT INTO identity_account (id, email, email_verified_at, first_name, time_zone, created_at)
       VALUES ($1, $2, $3, $4, $5, $3)`,
      [accountId, email, toDate(this.db.clock.now()), firstName, timeZone],
    );
    return { accountId, email: email ?? '' };
  }

  async aRegistration(accountId: Uuid): Promise<Uuid> {
    const registrationId = newId();
    await this.db.query(
      `INSERT INTO identity_registration (id, account_id, secret_hash, first_name, birth_date, time_zone, accepted, created_at)
       VALUES ($1, $2, '$argon2id$none', 'Dana', '1985-04-12', 'America/Los_Angeles', '[]', $3)`,
      [registrationId, accountId, toDate(this.db.clock.now())],
    );
    return registrationId;
  }

  async aFamily() {
    const [owner, student] = [await this.anAccount('Dana'), await this.anAccount('Sam', 'America/Chicago', null)];
    const familyId = newId();
    const at = toDate(this.db.clock.now());
    await this.db.unitOfWork.run(async (tx) => {
      await tx.query(`INSERT INTO identity_family (id, name, owner_id, created_at) VALUES ($1, 'Test', $2, $3)`, [
        familyId,
        owner.accountId,
        at,
      ]);
      await tx.query('INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)', [
        familyId,
        owner.accountId,
        at,
      ]);
    });
    await this.db.query(`INSERT INTO identity_student (id, grade, added_by, created_at) VALUES ($1, '10', $2, $3)`, [
      student.accountId,
      owner.accountId,
      at,
    ]);
    await this.joins(familyId, student.accountId, owner.accountId);
    return { familyId, studentId: student.accountId, owner };
  }

  /** The student belongs to this family, whose guardian may watch or only pay. */
  async joins(familyId: Uuid, studentId: Uuid, guardianId: Uuid, mayWatch = true): Promise<void> {
    const at = toDate(this.db.clock.now());
    await this.db.query(
      'INSERT INTO identity_family_student (family_id, student_id, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [familyId, studentId, at],
    );
    await this.db.query(
      'INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [familyId, guardianId, at],
    );
    await this.db.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at) VALUES ($1, $2, $3, $4, true, $4, $4, $4, $4, $5, $5)`,
      [familyId, studentId, guardianId, mayWatch, at],
    );
  }

  /** A confirmed session of this family with Ada, who signs in as `tutorAccountId`. */
  aSession(
    family: { familyId: Uuid; studentId: Uuid; owner: { accountId: Uuid } },
    tutorAccountId: Uuid,
    facts: Partial<SessionFacts> = {},
  ): SessionFacts {
    const session: SessionFacts = {
      id: newId(),
      familyId: family.familyId,
      studentId: family.studentId,
      tutorId: TUTOR_ID,
      tutorAccountId,
      bookedBy: family.owner.accountId,
      supervisorId: family.owner.accountId,
      subjectId: SUBJECT_ID,
      level: 'high-school',
      startsAt: Temporal.Instant.from('2027-03-05T00:30:00Z'),
      endsAt: Temporal.Instant.from('2027-03-05T01:30:00Z'),
      state: 'confirmed',
      outcome: null,
      heldMinutes: 60,
      capturedMinutes: null,
      grantedMinutes: 0,
      words: null,
      because: null,
      policyVersion: 1,
      goals: 'Quadratic equations',
      bookedAt: Temporal.Instant.from('2027-03-01T15:00:00Z'),
      heldAt: Temporal.Instant.from('2027-03-01T15:00:00Z'),
      reservedUntil: null,
      answerBy: Temporal.Instant.from('2027-03-04T12:00:00Z'),
      begunAt: null,
      endedAt: null,
      settledAt: null,
      ...facts,
    };
    this.sessions.set(session.id, session);
    return session;
  }

  aPurchase(familyId: Uuid, boughtBy: Uuid): Uuid {
    const id = newId();
    const paidAt = this.db.clock.now();
    const pack = { id: newId(), name: 'Starter', minutes: 60, bonusMinutes: 0, priceCents: 4_500, currency: 'usd' };
    const purchase: Purchase = {
      id,
      familyId,
      boughtBy,
      pack,
      state: 'paid',
      reservationId: null,
      booking: null,
      checkoutId: null,
      checkoutUrl: null,
      checkoutExpiresAt: paidAt,
      createdAt: paidAt,
      paidAt,
      payerName: 'Dana Rivers',
      receiptNumber: 7,
    };
    const lines = [{ description: 'Starter: 60 minutes', minutes: 60, amountCents: 4_500 }];
    const paid = { purchaseId: id, payerName: 'Dana Rivers', paidAt };
    this.purchases.set(id, {
      purchase,
      receipt: { ...paid, number: '2027-000007', lines, totalCents: 4_500, currency: 'usd' },
    });
    return id;
  }

  /** Between tests: nothing sent, queued or pushed yet. */
  forget(): void {
    this.mailer.sent.length = 0;
    this.jobs.length = 0;
    this.pushed.length = 0;
  }

  async noticesOf(accountId: Uuid) {
    return (await this.module.get(ListNotices).execute(signedIn(accountId), undefined)).items;
  }

  /** A family, a tutor, and a session of theirs. */
  async aWorld(facts: Partial<SessionFacts> = {}) {
    const family = await this.aFamily();
    const tutor = await this.anAccount('Ada', 'America/New_York');
    return { family, tutor, session: this.aSession(family, tutor.accountId, facts) };
  }
}
