import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { acceptsAll, type AcceptedDocument } from '../../domain/legal/legal-document';
import { newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { HandoverDone, HandoverTooEarly } from '../../family.errors';
import { DocumentsChanged, StudentNotFound } from '../../identity.errors';
import { HandoverAsked } from '../../family.events';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { HandoverRepository, type Handover } from '../../persistence/ages/handover.repository';
import { LegalDocuments } from '../../persistence/legal/legal-documents';
import { StudentRepository } from '../../persistence/students/student.repository';
import { AccountRepository } from '../../persistence/account/account.repository';
import { JudgePassword } from '../passwords/judge-password';
import { SecretHasher } from '../sign-in/secret-hasher';
import { Throttle } from '../sign-in/throttle';

export interface HandoverAsk {
  readonly email: string;
  readonly password: string;
  readonly accepted: readonly AcceptedDocument[];
  /** The guardians who keep what they may do; everybody else's powers end. */
  readonly keeps: readonly Uuid[];
  readonly address: string;
}

export interface HandoverGuardian {
  readonly accountId: Uuid;
  readonly displayName: string;
  /** Without its owner a family is gone from the profile, whoever else is kept. */
  readonly familyId: Uuid;
  readonly isOwner: boolean;
}

export interface HandoverView {
  readonly state: 'coming' | 'open' | 'waiting' | 'done';
  readonly adultOn: Temporal.PlainDate;
  readonly email: string | null;
  readonly guardians: readonly HandoverGuardian[];
}

/** A student who is 18 takes their profile over. Until they open the mail at their own address nothing changes. */
@Injectable()
export class HandOverProfile {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly students: StudentRepository,
    private readonly families: FamilyRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly handovers: HandoverRepository,
    private readonly documents: LegalDocuments,
    private readonly judge: JudgePassword,
    private readonly hasher: SecretHasher,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** Null for students who are not told yet. */
  async view(actor: SignedIn): Promise<HandoverView | null> {
    const handover = await this.handovers.find(this.database, actor.accountId);
    if (!handover) return null;
    const guardianships = await this.guardianships.guardianshipsOf(this.database, actor.accountId);
    const names = await this.accounts.displayNames(
      this.database,
      guardianships.map(({ accountId }) => accountId),
    );
    const guardians: HandoverGuardian[] = [];
    for (const { accountId, familyId } of guardianships) {
      const isOwner = (await this.families.find(this.database, familyId))?.ownerId === accountId;
      guardians.push({ accountId, familyId, isOwner, displayName: names.get(accountId) ?? 'A guardian' });
    }
    return {
      state: await this.stateOf(handover),
      adultOn: handover.adultOn,
      email: handover.wish?.email ?? null,
      guardians,
    };
  }

  async ask(actor: SignedIn, ask: HandoverAsk): Promise<void> {
    const handover = await this.handovers.find(this.database, actor.accountId);
    if (!handover) throw new HandoverTooEarly();
    const state = await this.stateOf(handover);
    if (state === 'coming') throw new HandoverTooEarly();
    if (state === 'done') throw new HandoverDone();
    const email = normalEmail(ask.email);
    await this.check(actor.accountId, email, ask);
    await this.throttle.count({ 'handover-student': actor.accountId });
    const secretHash = await this.hasher.hash(ask.password);
    const { accepted, keeps, address } = ask;
    await this.unitOfWork.run(async (tx) => {
      const locked = await this.handovers.lock(tx, actor.accountId);
      if (!locked || locked.completedAt) throw new HandoverDone();
      const wish = { email, secretHash, accepted, address: address || null, keeps: [...new Set(keeps)] };
      await this.handovers.saveWish(tx, actor.accountId, wish, this.clock.now());
      await this.outbox.append(tx, HandoverAsked, { studentId: actor.accountId });
    });
  }

  /** For the mail to the new address; null where there is nothing to confirm any more. Never store or log the token. */
  issue(studentId: Uuid): Promise<{ token: string; email: string; firstName: string } | null> {
    return this.unitOfWork.run(async (tx) => {
      const handover = await this.handovers.lock(tx, studentId);
      const contact = await this.accounts.findContact(tx, studentId);
      if (!handover?.wish || handover.completedAt || !contact) return null;
      const { token, hash } = newToken();
      await this.handovers.addToken(tx, studentId, hash, this.clock.now());
      return { token, email: handover.wish.email, firstName: contact.firstName };
    });
  }

  private async check(studentId: Uuid, email: string, ask: HandoverAsk): Promise<void> {
    if (!acceptsAll(ask.accepted, this.documents.current)) throw new DocumentsChanged();
    const student = await this.students.find(this.database, studentId);
    if (!student) throw new StudentNotFound();
    await this.judge.execute(ask.password, [email, student.firstName, student.surname, student.handle]);
  }

  /** On the day itself, in the zone in which ages are counted. */
  private async stateOf({ adultOn, completedAt, wishedAt }: Handover): Promise<HandoverView['state']> {
    if (completedAt) return 'done';
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const today = this.clock.now().toZonedDateTimeISO(values.ageZone).toPlainDate();
    if (Temporal.PlainDate.compare(today, adultOn) < 0) return 'coming';
    return wishedAt ? 'waiting' : 'open';
  }
}
