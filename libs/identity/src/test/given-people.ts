import type { Abstract } from '@nestjs/common';
import { newId, type Uuid } from '@app/kernel';
import { Authenticator, type IdempotencyKey, type SignedIn } from '@app/platform';
import { FamilyRepository } from '../persistence/families/family.repository';
import { GuardianshipRepository } from '../persistence/families/guardianship.repository';
import { LegalDocuments } from '../persistence/legal/legal-documents';
import { PeopleFacade } from '../people.facade';
import { SESSION_COOKIE } from '../http/sign-in/session-cookie';
import { AddStudent, type StudentWish } from '../use-cases/students/add-student';
import type { Caller, SignedInNow } from '../use-cases/sign-in/open-sign-in';
import { RegisterGuardian, type GuardianRegistration } from '../use-cases/registration/register-guardian';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { VerifyEmail } from '../use-cases/registration/verify-email';
import { POWERS, type Power } from '../domain/families/powers';
import type { TestDatabase } from '@app/testing';

export const PASSWORD = 'seven tall pines';
export const PASSPHRASE = 'quiet-harbor-lantern';

let counter = 0;

/** Where a running module is asked for its classes. */
export interface Services {
  get<T>(token: Abstract<T>): T;
}

export interface Guardian {
  accountId: Uuid;
  familyId: Uuid;
  email: string;
  actor: SignedIn;
}

/** People for the specs of this lib, each with addresses of their own, so that tests don't meet. */
export class GivenPeople {
  constructor(
    private readonly app: Services,
    private readonly db: TestDatabase,
  ) {}

  freshAddress(): string {
    counter += 1;
    return `198.51.${100 + Math.floor(counter / 250)}.${counter % 250}`;
  }

  caller(overrides: Partial<Caller> = {}): Caller {
    return { address: this.freshAddress(), userAgent: 'Test/1.0', carriedToken: null, deviceToken: null, ...overrides };
  }

  key(): IdempotencyKey {
    return { key: newId(), scope: 'test' };
  }

  registration(overrides: Partial<GuardianRegistration> = {}): GuardianRegistration {
    counter += 1;
    return {
      firstName: 'Robin',
      lastName: 'Okafor',
      email: `guardian-${counter}@example.com`,
      password: PASSWORD,
      birthDate: Temporal.PlainDate.from('1985-04-12'),
      role: 'guardian',
      phone: '(415) 555-0123',
      street: '12 Elm Street',
      city: 'Oakland',
      postalCode: '94607',
      stateCode: 'CA',
      timeZone: 'America/Los_Angeles',
      attestsAdult: true,
      accepted: this.app.get(LegalDocuments).current,
      ...overrides,
    };
  }

  student(overrides: Partial<StudentWish> = {}): StudentWish {
    counter += 1;
    return {
      firstName: 'Sam',
      surname: null,
      birthDate: Temporal.PlainDate.from('2012-02-29'),
      grade: '8',
      goals: 'Fractions',
      timeZone: 'America/Chicago',
      accessibilityNeeds: null,
      handle: `student-${counter}`,
      passphrase: PASSPHRASE,
      ...overrides,
    };
  }

  async accountOf(email: string): Promise<Uuid> {
    const [row] = await this.db.query<{ id: Uuid }>('SELECT id FROM identity_account WHERE email = $1', [email]);
    if (!row) throw new Error(`nobody has the address ${email}`);
    return row.id;
  }

  /** The link of the newest registration's mail, as notifications would ask for it. */
  async tokenFor(email: string): Promise<string> {
    const [newest] = await this.db.query<{ id: Uuid }>(
      'SELECT id FROM identity_registration WHERE account_id = $1 ORDER BY id DESC LIMIT 1',
      [await this.accountOf(email)],
    );
    const issued = newest && (await this.app.get(PeopleFacade).issueVerification(newest.id));
    if (!issued) throw new Error(`${email} has nothing to verify`);
    return issued.token;
  }

  async register(overrides: Partial<GuardianRegistration> = {}): Promise<string> {
    const wish = this.registration(overrides);
    await this.app.get(RegisterGuardian).execute(wish, this.freshAddress());
    return wish.email;
  }

  registerAs(wish = this.registration(), address = this.freshAddress()): Promise<void> {
    return this.app.get(RegisterGuardian).execute(wish, address);
  }

  verify(token: string, password = PASSWORD): Promise<SignedInNow> {
    return this.app.get(VerifyEmail).execute(token, password, this.caller());
  }

  async accountsWith(email: string): Promise<number> {
    return (await this.db.query('SELECT 1 FROM identity_account WHERE email = $1', [email])).length;
  }

  async eventsOf(type: string, accountId: string): Promise<number> {
    return (await this.db.events(type)).filter(({ payload }) => payload.accountId === accountId).length;
  }

  async guardian(overrides: Partial<GuardianRegistration> = {}): Promise<Guardian> {
    const email = await this.register(overrides);
    const password = overrides.password ?? PASSWORD;
    const { token } = await this.app.get(VerifyEmail).execute(await this.tokenFor(email), password, this.caller());
    const accountId = await this.accountOf(email);
    const familyId = await this.app.get(FamilyRepository).findOwnedBy(this.db.database, accountId);
    if (!familyId) throw new Error('a verified guardian has a family');
    const actor = await this.authenticate(token);
    if (!actor) throw new Error('confirming the address signs in');
    return { accountId, familyId, email, actor };
  }

  signedIn(email: string): Promise<SignedInNow> {
    return this.app.get(SignIn).execute(email, PASSWORD, this.caller());
  }

  /** Signed in through the cookie, as every request is. */
  async actor(email: string): Promise<SignedIn> {
    const { token } = await this.signedIn(email);
    const actor = await this.authenticate(token);
    if (!actor) throw new Error('a fresh sign-in is valid');
    return actor;
  }

  authenticate(token: string): Promise<SignedIn | null> {
    return this.app.get(Authenticator).authenticate({ cookie: `${SESSION_COOKIE}=${token}` });
  }

  studentOf(guardian: Guardian, overrides: Partial<StudentWish> = {}): Promise<Uuid> {
    return this.app.get(AddStudent).execute(guardian.actor, guardian.familyId, this.student(overrides), this.key());
  }

  /** Makes somebody a guardian in another's family; the invitation that leads here is not this lib's test. */
  async joins(guardian: Guardian, familyId: Uuid, studentId: Uuid, powers: readonly Power[] = POWERS): Promise<void> {
    await this.db.unitOfWork.run(async (tx) => {
      const now = this.db.clock.now();
      await this.app.get(FamilyRepository).addGuardian(tx, familyId, guardian.accountId, now);
      const link = { familyId, studentId, guardianId: guardian.accountId, powers, demandsPresence: false };
      await this.app.get(GuardianshipRepository).save(tx, link, now);
    });
  }

  /** The student belongs to this guardian's family as well: parents who live apart. */
  async shares(guardian: Guardian, studentId: Uuid): Promise<void> {
    await this.db.unitOfWork.run((tx) =>
      this.app.get(FamilyRepository).addStudent(tx, guardian.familyId, studentId, this.db.clock.now()),
    );
    await this.joins(guardian, guardian.familyId, studentId);
  }
}
