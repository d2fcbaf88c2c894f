import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { TutorFacade, TutorStaffFacade } from '@app/tutors';
import type { MailFacts } from '../domain/mail-templates';
import type { TutorStory } from '../domain/tutor-words';

export type TutorFacts = Extract<MailFacts, { about: 'tutor' }>;

/** What there is to say about a tutor's application or check, as it is now. */
@Injectable()
export class TutorStories {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly staff: TutorStaffFacade,
  ) {}

  async find({ tutorId, isApplication, kind, expiresAt, sessionId }: TutorFacts): Promise<TutorStory> {
    const { displayName } = await this.tutors.getTutor(tutorId);
    const application = isApplication ? await this.applicationOf(tutorId) : null;
    return {
      displayName,
      reason: application?.decisionReason ?? null,
      mayApplyAgainAt: application?.mayApplyAgainAt ?? null,
      sessionId: sessionId ?? null,
      check: kind && expiresAt ? { kind, expiresAt: Temporal.Instant.from(expiresAt) } : null,
    };
  }

  private async applicationOf(tutorId: string) {
    try {
      return (await this.staff.application(tutorId)).application;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'tutors.no-application') return null;
      throw error;
    }
  }
}
