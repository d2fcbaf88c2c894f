import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import { ChannelPolicy, type JoinsChannel } from '@app/realtime';
import { TutorFacade } from '@app/tutors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Open times of a listed tutor are public, so everybody who is signed in may hear that they changed. */
@Injectable()
@ChannelPolicy('tutor-calendar')
export class TutorCalendarChannelPolicy implements JoinsChannel {
  constructor(private readonly tutors: TutorFacade) {}

  async mayJoin(actor: SignedIn, id: Uuid): Promise<boolean> {
    if (!UUID.test(id) || !(await this.tutors.cards([id])).has(id)) return false;
    const tutor = await this.tutors.getTutor(id);
    return tutor.isListed || tutor.accountId === actor.accountId;
  }
}
