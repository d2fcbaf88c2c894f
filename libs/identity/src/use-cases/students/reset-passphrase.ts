import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { adviceOnPassphrase } from '../../domain/passwords/secrets';
import { identityRules } from '../../identity.rules';
import { StudentNotFound, WeakSecret } from '../../identity.errors';
import { PassphraseReset } from '../../family.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { JoinLinkRepository } from '../../persistence/students/join-link.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { FactorChanges } from '../second-factors/factor-changes';
import { SecretHasher } from '../sign-in/secret-hasher';
import { SignOut } from '../sign-in/sign-out';
import { StudentCare } from './student-care';

/** A guardian chooses a new passphrase with the student; whoever is signed in with the old one is out. */
@Injectable()
export class ResetPassphrase {
  constructor(
    private readonly care: StudentCare,
    private readonly accounts: AccountRepository,
    private readonly students: StudentRepository,
    private readonly links: JoinLinkRepository,
    private readonly factors: FactorChanges,
    private readonly hasher: SecretHasher,
    private readonly signOut: SignOut,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, studentId: Uuid, passphrase: string): Promise<void> {
    await this.care.authoriseSignIn(actor, studentId, familyId);
    const student = await this.students.find(this.database, studentId);
    if (!student) throw new StudentNotFound();
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const about = [student.handle ?? '', student.firstName, student.surname ?? ''];
    const advice = await adviceOnPassphrase(passphrase, about, values.passphraseShortest);
    if (advice) throw new WeakSecret('passphrase', advice);
    const secretHash = await this.hasher.hash(passphrase);
    await this.unitOfWork.run(async (tx) => {
      await this.care.stillSignIn(tx, actor, studentId, familyId);
      await this.accounts.setSecret(tx, studentId, secretHash);
      await this.links.revokeAll(tx, studentId, this.clock.now());
      await this.signOut.endAll(tx, studentId);
      // One that somebody added while signed in as the student would outlive the passphrase; one that was lost locks out.
      await this.factors.removeAll(tx, studentId);
      await this.outbox.append(tx, PassphraseReset, { studentId, byId: actor.accountId });
    });
  }
}
