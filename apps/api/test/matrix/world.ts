import { newId, toDate } from '@app/kernel';
import { Storage } from '@app/platform';
import { LEVEL, PASSPHRASE, PASSWORD, People, type FamilyMember, type Teacher } from '../support/people';
import { signInWithBothSteps } from '../support/second-step';
import type { TestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';
import { PERSONAE, SECRETS, STAFF, type Persona } from './personae';

/** What stands in the place of a path's parameters: the first family's things, and what is nobody's. */
export type Ids = Record<string, string>;

/** Two families, two tutors, staff of every role, and things of the first family that are there to be taken. */
export class World {
  readonly ids: Ids = {};
  family: FamilyMember;
  otherFamily: FamilyMember;
  tutor: Teacher;
  otherTutor: Teacher;
  private readonly visitors = new Map<Persona, Visitor>();
  private readonly signIns = new Map<Persona, readonly [path: string, body: object]>();
  private readonly accountIds = new Map<Persona, string>();
  private hours = 0;
  private reservation: string | null = null;

  private constructor(
    readonly api: TestApi,
    private readonly acceptance: 'instant' | 'request',
  ) {}

  static async on(
    api: TestApi,
    { acceptance = 'instant' }: { acceptance?: 'instant' | 'request' } = {},
  ): Promise<World> {
    const world = new World(api, acceptance);
    await world.makePeople();
    await world.makeThings();
    await world.everybodySignsIn();
    return world;
  }

  async everybodySignsIn(): Promise<void> {
    for (const persona of PERSONAE) this.visitors.set(persona, await this.signIn(persona));
  }

  as(persona: Persona): Visitor {
    return this.visitors.get(persona)!;
  }

  accountIdOf(persona: Persona): string {
    const accountId = this.accountIds.get(persona);
    if (accountId === undefined) throw new Error(`${persona} has no account.`);
    return accountId;
  }

  /** A browser of this person's that nobody else uses. */
  async signIn(persona: Persona): Promise<Visitor> {
    const visitor = this.api.visitor();
    const credentials = this.signIns.get(persona);
    if (credentials) {
      // A passkey of an earlier try would ask for itself as the second step.
      await this.api.db.query('DELETE FROM identity_passkey');
      const answer = await signInWithBothSteps(this.api, visitor, ...credentials);
      if (answer.status !== 201) throw new Error(`${persona} can not sign in: ${answer.text}`);
    }
    return visitor;
  }

  get people(): People {
    return new People(this.api.app);
  }

  /** A time of its own, days ahead. */
  freshTime(): string {
    this.hours += 2;
    return this.api.db.clock
      .now()
      .add({ hours: 48 + this.hours })
      .toString();
  }

  wish(): object {
    const { familyId, studentId } = this.family;
    const { tutorId, subjectId } = this.tutor;
    const goals = SECRETS.sessionGoals;
    return {
      tutorId,
      subjectId,
      familyId,
      studentId,
      level: LEVEL,
      startsAt: this.freshTime(),
      durationMinutes: 30,
      goals,
    };
  }

  books(): Promise<string> {
    return this.takes('/sessions');
  }

  /** The one before it is let go first: a family keeps few times at once. */
  async reserves(): Promise<string> {
    if (this.reservation) await this.as('guardian').delete(`/reservations/${this.reservation}`);
    return (this.reservation = await this.takes('/reservations'));
  }

  /** As a tutor who answers first would have it. */
  async requests(): Promise<string> {
    const id = await this.books();
    await this.api.db.query(
      "UPDATE booking_session SET status = 1, answer_by = lower(during) - interval '2 hours' WHERE id = $1",
      [id],
    );
    return id;
  }

  private async takes(path: string): Promise<string> {
    const answer = await this.as('guardian').post(path, this.wish(), { key: 'new' });
    if (answer.status !== 201) throw new Error(`The first family gets no time: ${answer.text}`);
    return (answer.body as { id: string }).id;
  }

  private async makePeople(): Promise<void> {
    const { people } = this;
    const { guardianFirstName: firstName, guardianLastName: lastName, guardianEmail: email } = SECRETS;
    this.family = await people.family(6_000, {
      guardian: { firstName, lastName, email },
      student: {
        firstName: SECRETS.studentFirstName,
        birthDate: SECRETS.studentBirthDate,
        grade: '9',
        goals: SECRETS.studentGoals,
        handle: SECRETS.studentHandle,
      },
    });
    this.otherFamily = await people.family(600);
    this.tutor = await people.tutor({
      account: { email: SECRETS.tutorEmail, lastName: SECRETS.tutorLastName },
      hours: { acceptance: this.acceptance },
    });
    this.otherTutor = await people.tutor();
    this.knows('guardian', this.family);
    this.knows('other guardian', this.otherFamily);
    this.knows('tutor', this.tutor);
    this.knows('other tutor', this.otherTutor);
    for (const persona of STAFF) this.knows(persona, await people.staff(persona));
    for (const [persona, { studentId, handle }] of [
      ['student', this.family],
      ['other student', this.otherFamily],
    ] as const) {
      this.signIns.set(persona, ['/sign-ins/student', { handle, passphrase: PASSPHRASE }]);
      this.accountIds.set(persona, studentId);
    }
  }

  private knows(persona: Persona, adult: { email: string; accountId: string }): void {
    this.signIns.set(persona, ['/sign-ins', { email: adult.email, password: PASSWORD }]);
    this.accountIds.set(persona, adult.accountId);
  }

  /** A paper that came with the first tutor's application. */
  private async keepsPaper(): Promise<string> {
    const key = `tutors/documents/${newId()}`;
    const content = Buffer.from(`A diploma of ${SECRETS.tutorLastName}.`);
    await this.api.app.get(Storage, { strict: false }).put(key, content, { contentType: 'application/pdf' });
    const [paper] = await this.api.db.query<{ id: string }>(
      `WITH application AS (
         INSERT INTO tutors_application (tutor_id, state, started_at, submitted_at, decided_at, updated_at)
         VALUES ($1, 'approved', $2, $2, $2, $2) RETURNING id)
       INSERT INTO tutors_document (tutor_id, application_id, kind, file_name, content_type, bytes, sha256, storage_key, uploaded_at)
       SELECT $1, id, 'education', 'diploma.pdf', 'application/pdf', $3, sha256($4), $5, $2 FROM application RETURNING id`,
      [this.tutor.tutorId, toDate(this.api.db.clock.now()), content.length, content, key],
    );
    return paper!.id;
  }

  private async makeThings(): Promise<void> {
    const { family, tutor, ids } = this;
    const { db } = this.api;
    await db.query('UPDATE identity_account SET last_name = $2 WHERE id = $1', [
      family.studentId,
      SECRETS.studentSurname,
    ]);
    await db.query('UPDATE identity_student SET accessibility_needs = $2 WHERE id = $1', [
      family.studentId,
      SECRETS.studentNeeds,
    ]);
    await db.query('UPDATE identity_family SET name = $2 WHERE id = $1', [family.familyId, SECRETS.familyName]);
    this.visitors.set('guardian', await this.signIn('guardian'));
    const visitor = this.as('guardian');
    const packs = (await visitor.get('/packs')).body as { id: string }[];
    const [lot] = await db.query<{ id: string }>('SELECT id FROM ledger_lot WHERE family_id = $1', [family.familyId]);
    const [purchase] = await db.query<{ id: string }>(
      `INSERT INTO billing_purchase (family_id, bought_by, pack_id, minutes, bonus_minutes, amount_cents, currency, state,
         checkout_expires_at, payer_name, receipt_number, lot_id, created_at, paid_at)
       VALUES ($1, $2, $3, 60, 0, 4500, 'usd', 'paid', $4, $5, 2027000001, $6, $4, $4) RETURNING id`,
      [family.familyId, family.accountId, packs[0]?.id, toDate(db.clock.now()), SECRETS.payerName, lot?.id],
    );
    const [{ slug } = { slug: '' }] = await db.query<{ slug: string }>('SELECT slug FROM tutors_tutor WHERE id = $1', [
      tutor.tutorId,
    ]);
    Object.assign(ids, {
      familyId: family.familyId,
      studentId: family.studentId,
      guardianId: family.accountId,
      accountId: family.accountId,
      tutorId: tutor.tutorId,
      subjectId: tutor.subjectId,
      slug,
      packId: packs[0]?.id ?? '',
      purchaseId: purchase?.id ?? '',
      document: 'terms',
      documentId: await this.keepsPaper(),
      avatarId: newId(),
      signInId: newId(),
      size: '128',
      nobody: newId(),
      sessionId: await this.books(),
    });
  }
}
