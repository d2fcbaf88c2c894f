import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork, type IdempotencyKey, type SignedIn, type Transaction } from '@app/platform';
import { isStudentAge } from '../../domain/ages/age';
import { adviceOnHandle, normalHandle } from '../../domain/students/handle';
import { POWERS } from '../../domain/families/powers';
import { adviceOnPassphrase } from '../../domain/passwords/secrets';
import { isTimeZone } from '../../domain/us-places';
import { FamilyFacade } from '../../family.facade';
import { identityRules } from '../../identity.rules';
import {
  FamilyNotFound,
  HandleRefused,
  HandleTaken,
  StudentAgeRefused,
  UnknownTimeZone,
  WeakSecret,
} from '../../identity.errors';
import { StudentAdded } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { SecretHasher } from '../sign-in/secret-hasher';

/** The whole register of a student's fields (policy 7(a)); the optional ones are null where they are not needed. */
export interface StudentWish {
  readonly firstName: string;
  readonly surname: string | null;
  readonly birthDate: Temporal.PlainDate;
  readonly grade: string | null;
  readonly goals: string | null;
  readonly timeZone: string;
  readonly accessibilityNeeds: string | null;
  readonly handle: string;
  readonly passphrase: string;
}

/** A profile with its own sign-in, in the guardian's family. Somebody refused for their age leaves no trace. */
@Injectable()
export class AddStudent {
  constructor(
    private readonly access: FamilyFacade,
    private readonly accounts: AccountRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly hasher: SecretHasher,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, wish: StudentWish, key: IdempotencyKey): Promise<Uuid> {
    await this.access.requireFamilyPower(actor, 'consent', familyId);
    await this.check(wish);
    const secretHash = await this.hasher.hash(wish.passphrase);
    // The passphrase stays out of the stored input hash, which a dictionary could be tried against.
    const { passphrase: _passphrase, ...input } = wish;
    const { studentId } = await this.unitOfWork.runOnce(key, { familyId, ...input }, async (tx) => ({
      studentId: await this.store(tx, actor, familyId, wish, secretHash),
    }));
    return studentId;
  }

  private async check(wish: StudentWish): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    if (!isStudentAge(wish.birthDate, now, values)) throw new StudentAgeRefused();
    if (!isTimeZone(wish.timeZone)) throw new UnknownTimeZone();
    const handle = normalHandle(wish.handle);
    const onHandle = adviceOnHandle(handle);
    if (onHandle) throw new HandleRefused(onHandle);
    const about = [handle, wish.firstName, wish.surname ?? ''];
    const onPassphrase = await adviceOnPassphrase(wish.passphrase, about, values.passphraseShortest);
    if (onPassphrase) throw new WeakSecret('passphrase', onPassphrase);
  }

  private async store(
    tx: Transaction,
    actor: SignedIn,
    familyId: Uuid,
    wish: StudentWish,
    secretHash: string,
  ): Promise<Uuid> {
    const now = this.clock.now();
    const guardianId = actor.accountId;
    const family = await this.families.lock(tx, familyId);
    if (!family) throw new FamilyNotFound();
    // Under the lock of whoever changes powers: the one that allows this is still held.
    await this.access.requireFamilyPower(actor, 'consent', familyId);
    const { firstName, surname: lastName, birthDate, timeZone, grade, goals, accessibilityNeeds } = wish;
    const studentId = await this.accounts.add(
      tx,
      {
        email: null,
        secretHash,
        firstName,
        lastName,
        birthDate,
        stateCode: null,
        contact: null,
        timeZone,
        attestsAdult: false,
      },
      now,
    );
    if (!studentId) throw new HandleTaken();
    await this.accounts.grantRole(tx, studentId, 'student', now, guardianId);
    const handle = normalHandle(wish.handle);
    await this.students.add(tx, { id: studentId, handle, grade, goals, accessibilityNeeds, addedBy: guardianId }, now);
    await this.families.addStudent(tx, familyId, studentId, now);
    for (const guardian of new Set([family.ownerId, guardianId])) {
      const powers = { familyId, studentId, guardianId: guardian, powers: POWERS, demandsPresence: false };
      await this.guardianships.save(tx, powers, now);
    }
    await this.outbox.append(tx, StudentAdded, { studentId, familyId });
    return studentId;
  }
}
