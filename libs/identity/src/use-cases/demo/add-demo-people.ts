import { Injectable } from '@nestjs/common';
import { Clock, newId, type Uuid } from '@app/kernel';
import {
  Database,
  Outbox,
  permissionsOf,
  Sealer,
  TooBusy,
  UnitOfWork,
  type Role,
  type Transaction,
} from '@app/platform';
import { normalEmail } from '../../domain/email';
import type { StaffRole } from '../../domain/staff/staff-people';
import { checkedContact, type PostalContact } from '../../domain/account/postal-contact';
import { EmailVerified } from '../../identity.events';
import { AcceptanceRepository } from '../../persistence/legal/acceptance.repository';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { LegalDocuments } from '../../persistence/legal/legal-documents';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { AddStudent } from '../students/add-student';
import { RegisterGuardian } from '../registration/register-guardian';
import { sealTotp } from '../second-factors/totp-secret';
import { SecretHasher } from '../sign-in/secret-hasher';
import { VerifyEmail } from '../registration/verify-email';

export interface DemoAdult {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  birthDate: string;
  stateCode: string;
  timeZone: string;
  /** Left out for people from before these were asked for. */
  contact?: Omit<PostalContact, 'stateCode'>;
}

/** Staff can't work without a second factor: this secret is what `npm run demo:code` makes codes of. */
export interface DemoStaff extends DemoAdult {
  totpSecret: string;
}

export interface DemoStudent {
  firstName: string;
  birthDate: string;
  grade?: string;
  goals?: string;
  timeZone: string;
  handle: string;
  passphrase: string;
}

type AdultRole = Exclude<Role, 'student' | 'guardian'>;

/** People of the demo: the rules and writes of the real use cases, with the address proven from the start. */
@Injectable()
export class AddDemoPeople {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sealer: Sealer,
    private readonly documents: LegalDocuments,
    private readonly hasher: SecretHasher,
    private readonly registration: RegisterGuardian,
    private readonly verification: VerifyEmail,
    private readonly addStudent: AddStudent,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async guardian(adult: DemoAdult): Promise<{ accountId: Uuid; familyId: Uuid }> {
    const existing = await this.accounts.findCredentialsByEmail(this.database, normalEmail(adult.email));
    const accountId =
      existing?.accountId ??
      (await this.add(adult, 'guardian', async (tx, id) => {
        await this.verification.complete(tx, id);
      }));
    const familyId = await this.families.findOwnedBy(this.database, accountId);
    if (!familyId) throw new Error(`The account of ${adult.firstName} owns no family: it was not made by the demo.`);
    return { accountId, familyId };
  }

  async adult(adult: DemoAdult, role: AdultRole): Promise<{ accountId: Uuid }> {
    const existing = await this.accounts.findCredentialsByEmail(this.database, normalEmail(adult.email));
    if (existing) return { accountId: existing.accountId };
    const accountId = await this.add(adult, role, async (tx, id) => {
      await this.accounts.markVerified(tx, id, this.clock.now());
      await this.outbox.append(tx, EmailVerified, { accountId: id });
    });
    return { accountId };
  }

  async staff(staff: DemoStaff, roles: readonly [StaffRole, ...StaffRole[]]): Promise<{ accountId: Uuid }> {
    const { accountId } = await this.adult(staff, roles[0]);
    await this.unitOfWork.run(async (tx) => {
      for (const role of roles) await this.accounts.grantRole(tx, accountId, role, this.clock.now());
      if (!this.sealer.hasKey || (await this.factors.has(tx, accountId))) return;
      const sealedSecret = sealTotp(this.sealer, accountId, staff.totpSecret);
      await this.factors.saveTotp(tx, accountId, { sealedSecret, lastStep: null }, this.clock.now());
    });
    return { accountId };
  }

  async student(guardianId: Uuid, familyId: Uuid, student: DemoStudent): Promise<{ studentId: Uuid }> {
    const existing = await this.students.findByHandle(this.database, student.handle);
    if (existing) return { studentId: existing };
    const actor = {
      signInId: newId(),
      accountId: guardianId,
      roles: ['guardian'] as const,
      permissions: permissionsOf(['guardian']),
      provedAt: this.clock.now(),
    };
    const wish = {
      ...student,
      birthDate: Temporal.PlainDate.from(student.birthDate),
      surname: null,
      grade: student.grade ?? null,
      goals: student.goals ?? null,
      accessibilityNeeds: null,
    };
    const key = { key: `demo-${student.handle}`, scope: `${guardianId} demo` };
    return { studentId: await this.addStudent.execute(actor, familyId, wish, key) };
  }

  private async add(adult: DemoAdult, role: Role, finish: (tx: Transaction, id: Uuid) => Promise<void>): Promise<Uuid> {
    const wish = {
      ...adult,
      role: 'guardian' as const,
      birthDate: Temporal.PlainDate.from(adult.birthDate),
      attestsAdult: true as const,
      accepted: this.documents.current,
    };
    await this.registration.check(wish);
    const contact = adult.contact ? checkedContact({ ...adult.contact, stateCode: adult.stateCode }) : null;
    const account = {
      ...wish,
      contact,
      email: normalEmail(adult.email),
      secretHash: await this.hasher.hash(adult.password),
    };
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const accountId = await this.accounts.add(tx, account, now);
      if (!accountId) throw new TooBusy();
      await this.accounts.grantRole(tx, accountId, role, now);
      await this.acceptances.add(tx, { accountId, role, address: null }, wish.accepted, now);
      await finish(tx, accountId);
      return accountId;
    });
  }
}
