import { TutorsHttpModule } from '@app/tutors';

/** One entry a lib: its routes and channel policies. */
export const HTTP_MODULES = [TutorsHttpModule];
