import { Injectable } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { FamilyFacade, PeopleFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import type { SignedIn, Transaction } from '@app/platform';
import type { RoomRole } from '../domain/metering';
import { NotInThisRoom } from '../rooms.errors';

export interface Attendance {
  readonly session: SessionFacts;
  readonly role: RoomRole;
}

const POWERS_TO_BE_THERE = ['watch', 'supervise'] as const;

/** The names that one person may still read; whoever is not in it is a former participant. */
export type ReadableNames = ReadonlyMap<Uuid, string>;

/** As whom the caller belongs to a session's room. Everybody else learns nothing: 404. */
@Injectable()
export class AttendanceOf {
  constructor(
    private readonly booking: BookingFacade,
    private readonly families: FamilyFacade,
    private readonly people: PeopleFacade,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<Attendance> {
    const session = await this.booking.requireVisible(actor, sessionId);
    if (session.tutorAccountId === actor.accountId) return { session, role: 'tutor' };
    if (session.studentId === actor.accountId) return { session, role: 'student' };
    if (!(await this.mayGuardianBeThere(actor.accountId, session.studentId))) throw new NotInThisRoom();
    return { session, role: 'guardian' };
  }

  /**
   * In the transaction that acts on it, before it commits: the caller still belongs here as what they were found to be, and
   * does until then. Whoever takes a right away waits for this or has been heard, so that their handler finds us inside.
   * Takes the student's lock: after the opening's and the session's.
   */
  async requireStill(tx: Transaction, actor: SignedIn, { session, role }: Attendance): Promise<void> {
    const { accountId } = actor;
    const still =
      role === 'guardian'
        ? await this.families.stillHoldsOneOf(tx, accountId, POWERS_TO_BE_THERE, session.studentId)
        : await this.people.isStillActive(tx, accountId);
    if (!still) throw new NotInThisRoom();
  }

  async mayGuardianBeThere(accountId: Uuid, studentId: Uuid): Promise<boolean> {
    const guardianships = await this.families.guardianshipsOf(studentId);
    return guardianships.some(
      (link) => link.accountId === accountId && POWERS_TO_BE_THERE.some((power) => link.powers.includes(power)),
    );
  }

  /** A tutor reads the names of a family only as long as they may see its student; their own they always do. */
  async readableNames({ session, role }: Attendance, accountIds: readonly Uuid[]): Promise<ReadableNames> {
    const isInSight = role !== 'tutor' || (await this.booking.isStudentInSight(session));
    return this.people.displayNames(isInSight ? [...accountIds] : [session.tutorAccountId]);
  }

  /** Whether a guardian of the paying family wants to be in the room before the session begins. */
  async isGuardianAwaited(session: SessionFacts): Promise<boolean> {
    const guardianships = await this.families.guardianshipsOf(session.studentId);
    return guardianships.some((link) => link.familyId === session.familyId && link.demandsPresence);
  }

  /** What only the tutor of this session may do. */
  async asTutor(actor: SignedIn, sessionId: Uuid): Promise<SessionFacts> {
    const { session, role } = await this.execute(actor, sessionId);
    if (role !== 'tutor') throw new NotInThisRoom();
    return session;
  }

  /** What the tutor and the guardians may do, but not the student. */
  async asAdult(actor: SignedIn, sessionId: Uuid): Promise<Attendance> {
    const attendance = await this.execute(actor, sessionId);
    if (attendance.role === 'student') throw new NotInThisRoom();
    return attendance;
  }
}
