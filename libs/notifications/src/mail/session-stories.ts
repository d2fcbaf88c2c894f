import { Injectable } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { FamilyFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { TutorFacade } from '@app/tutors';
import type { SessionStory } from '../domain/session-story';

/** Reads what may be told about a session, as it stands now. */
@Injectable()
export class SessionStories {
  constructor(
    private readonly booking: BookingFacade,
    private readonly tutors: TutorFacade,
    private readonly families: FamilyFacade,
  ) {}

  /** Null where there is no such session any more. */
  async find(sessionId: Uuid): Promise<{ session: SessionFacts; story: SessionStory } | null> {
    const session = await this.booking.session(sessionId);
    if (!session) return null;
    const [tutor, student, subject] = await Promise.all([
      this.tutors.getTutor(session.tutorId),
      this.families.student(session.studentId),
      this.tutors.subject(session.subjectId),
    ]);
    const story: SessionStory = {
      id: session.id,
      state: session.state,
      outcome: session.outcome,
      startsAt: session.startsAt,
      durationMinutes: Math.round(session.startsAt.until(session.endsAt).total('minutes')),
      answerBy: session.answerBy,
      studentId: session.studentId,
      tutorName: tutor.displayName,
      tutorSlug: tutor.slug,
      studentName: student.firstName,
      grade: student.grade,
      goals: session.goals,
      subjectId: session.subjectId,
      subjectName: subject.name,
      level: session.level,
      heldMinutes: session.heldMinutes,
      capturedMinutes: session.capturedMinutes ?? 0,
      grantedMinutes: session.grantedMinutes,
      words: session.words,
    };
    return { session, story };
  }
}
