import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type SignedIn, type Transaction } from '@app/platform';
import type {
  FamilyGuardian,
  FamilyMembership,
  Guardianship,
  GuardianSight,
  StudentCard,
  StudentLink,
} from './domain/families/family';
import type { Power } from './domain/families/powers';
import {
  FamilyNotFound,
  FamilyRequired,
  NoSupervisor,
  PowerMissing,
  StudentNotFound,
  StudentSuspended,
} from './identity.errors';
import {
  GuardianshipRepository,
  type LinkWithPowers,
  type LockedLink,
} from './persistence/families/guardianship.repository';
import { StudentRepository } from './persistence/students/student.repository';

/** Who belongs together and who may do what for whom. Answers are read at the moment of asking: a withdrawn power is gone. */
@Injectable()
export class FamilyFacade {
  constructor(
    private readonly database: Database,
    private readonly guardianships: GuardianshipRepository,
    private readonly students: StudentRepository,
  ) {}

  /**
   * The student, where the caller is their guardian with this power (in `familyId`, when given).
   * `identity.student-not-found` (404) for strangers, `identity.power-missing` (403) without the power,
   * `identity.family-required` (422) when two of the caller's families would do and none was named.
   */
  async requirePower(actor: SignedIn, power: Power, studentId: Uuid, familyId?: Uuid): Promise<StudentLink> {
    const links = await this.guardianships.linksOf(this.database, actor.accountId, studentId);
    return toStudentLink(chooseLink(links, power, familyId));
  }

  /**
   * As above, with the powers that a booking takes: to book and to pay. `identity.student-suspended` (409) while the
   * profile is paused; what was booked before can still be cancelled.
   */
  async requireBooking(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<StudentLink> {
    const links = await this.guardianships.linksOf(this.database, actor.accountId, studentId);
    const { isSuspended } = chooseLink(links, 'book', familyId);
    const link = chooseLink(links, 'pay', familyId);
    if (isSuspended) throw new StudentSuspended();
    return toStudentLink(link);
  }

  /** As above, whatever power is held: for a guardian's own wishes. `identity.student-not-found` (404) for everybody else. */
  async requireGuardian(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    const links = await this.guardianships.linksOf(this.database, actor.accountId, studentId);
    if (!links.some((link) => link.familyId === familyId)) throw new StudentNotFound();
  }

  /**
   * In the transaction that uses these powers, before it commits: they are still held, and can't be withdrawn until then.
   * Refused as by `requirePower`. Takes the student's lock, which whoever withdraws a power takes too.
   */
  async requireStillHeld(
    tx: Transaction,
    actor: Pick<SignedIn, 'accountId'>,
    powers: readonly Power[],
    { studentId, familyId }: { studentId: Uuid; familyId: Uuid },
  ): Promise<void> {
    await this.lockedLink(tx, actor, powers, studentId, familyId);
  }

  /** As above for a booking that is about to commit; refused as by `requireBooking`. */
  async requireStillBooking(
    tx: Transaction,
    actor: Pick<SignedIn, 'accountId'>,
    { studentId, familyId }: { studentId: Uuid; familyId: Uuid },
  ): Promise<void> {
    const { isSuspended } = await this.lockedLink(tx, actor, ['book', 'pay'], studentId, familyId);
    if (isSuspended) throw new StudentSuspended();
  }

  /** As above, for what takes one of these powers, in whichever family it is held; an answer, not a refusal. */
  async stillHoldsOneOf(tx: Transaction, accountId: Uuid, powers: readonly Power[], studentId: Uuid): Promise<boolean> {
    const links = await this.guardianships.lockLinks(tx, accountId, studentId);
    return links.some((link) => link.powers.some((power) => powers.includes(power)));
  }

  /**
   * For what concerns the family as a whole, e.g. its minutes. The owner holds every power; others those that they hold
   * for any of its students. `identity.family-not-found` (404) for strangers, `identity.power-missing` (403) without it.
   */
  async requireFamilyPower(actor: SignedIn, power: Power, familyId: Uuid): Promise<void> {
    requireIn(await this.guardianships.findFamilyPowers(this.database, actor.accountId, familyId), power);
  }

  /** The same in the transaction that uses the power; it can't be withdrawn, nor the account closed, until that commits. */
  async requireFamilyPowerStill(tx: Transaction, actor: SignedIn, power: Power, familyId: Uuid): Promise<void> {
    requireIn(await this.guardianships.lockFamilyPowers(tx, actor.accountId, familyId), power);
  }

  /** The families that the account is a guardian of, oldest first; none for students, tutors and staff. */
  familiesOf(accountId: Uuid): Promise<FamilyMembership[]> {
    return this.guardianships.familiesOf(this.database, accountId);
  }

  /** Active guardians of the family, its owner first. */
  guardiansOf(familyId: Uuid): Promise<FamilyGuardian[]> {
    return this.guardianships.guardiansOf(this.database, familyId);
  }

  /** Who guards this student, of whichever family, with the powers held there. */
  guardianshipsOf(studentId: Uuid): Promise<Guardianship[]> {
    return this.guardianships.guardianshipsOf(this.database, studentId);
  }

  /** The adult to name on a session that this family books: its owner, else the longest-standing. `identity.no-supervisor` (409). */
  async supervisorFor(studentId: Uuid, familyId: Uuid): Promise<Uuid> {
    const supervisor = await this.guardianships.findSupervisor(this.database, studentId, familyId);
    if (!supervisor) throw new NoSupervisor();
    return supervisor;
  }

  /**
   * Of whom the account may know something as a guardian, now: of every student of the families that it owns, and in
   * other families only of the students that it guards there.
   */
  sightOf(accountId: Uuid): Promise<GuardianSight> {
    return this.guardianships.sightOf(this.database, accountId);
  }

  /** Whether the account belongs to the family, with whatever powers. */
  async isMember(accountId: Uuid, familyId: Uuid): Promise<boolean> {
    return (await this.guardianships.findFamilyPowers(this.database, accountId, familyId)) !== null;
  }

  /** Whether the account guards this student in any family, or belongs to this family: no stranger to them. */
  isNear(accountId: Uuid, studentId: Uuid, familyId: Uuid): Promise<boolean> {
    return this.guardianships.isNear(this.database, accountId, studentId, familyId);
  }

  /** What a tutor may learn of a student (policy 3(a)): no surname, birth date or contact. `identity.student-not-found` (404). */
  async student(studentId: Uuid): Promise<StudentCard> {
    const card = await this.students.findCard(this.database, studentId);
    if (!card) throw new StudentNotFound();
    return card;
  }

  /** The families that the student belongs to, the first one first; two where separated parents both guard them. */
  familiesOfStudent(studentId: Uuid): Promise<Uuid[]> {
    return this.students.familiesOf(this.database, studentId);
  }

  /** Cards by student id; unknown ids are absent. */
  studentCards(studentIds: readonly Uuid[]): Promise<Map<Uuid, StudentCard>> {
    return this.students.cards(this.database, studentIds);
  }

  /** The student whose own sign-in this account is; null for adults. */
  async studentOf(accountId: Uuid): Promise<Uuid | null> {
    return (await this.students.findCard(this.database, accountId))?.id ?? null;
  }

  /** The account that a student signs in with: where to send their pushes. `identity.student-not-found` (404). */
  async accountOfStudent(studentId: Uuid): Promise<Uuid> {
    return (await this.student(studentId)).id;
  }

  private async lockedLink(
    tx: Transaction,
    { accountId }: Pick<SignedIn, 'accountId'>,
    powers: readonly Power[],
    studentId: Uuid,
    familyId: Uuid,
  ): Promise<LockedLink> {
    const links = await this.guardianships.lockLinks(tx, accountId, studentId);
    const held = links.find((link) => link.familyId === familyId);
    if (!held) throw new StudentNotFound();
    const missing = powers.find((power) => !held.powers.includes(power));
    if (missing) throw new PowerMissing(missing);
    return held;
  }
}

function requireIn(powers: readonly Power[] | null, power: Power): void {
  if (!powers) throw new FamilyNotFound();
  if (!powers.includes(power)) throw new PowerMissing(power);
}

function chooseLink(links: readonly LinkWithPowers[], power: Power, familyId: Uuid | undefined): LinkWithPowers {
  const asked = familyId === undefined ? links : links.filter((link) => link.familyId === familyId);
  if (asked.length === 0) throw new StudentNotFound();
  const [link, other] = asked.filter((candidate) => candidate.powers.includes(power));
  if (!link) throw new PowerMissing(power);
  if (other) throw new FamilyRequired();
  return link;
}

function toStudentLink({ studentId, familyId, firstName, timeZone, requiresPresence }: LinkWithPowers): StudentLink {
  return { studentId, familyId, firstName, timeZone, requiresPresence };
}
