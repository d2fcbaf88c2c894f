import { TutorsSubscribersModule } from '@app/tutors';

/** One entry a lib: its event handlers, jobs, schedules and ticks. */
export const SUBSCRIBERS_MODULES = [TutorsSubscribersModule];
