import { AgeCaseRepository } from './persistence/ages/age-case.repository';
import { HandoverRepository } from './persistence/ages/handover.repository';
import { InvitationRepository } from './persistence/families/invitation.repository';
import { JoinLinkRepository } from './persistence/students/join-link.repository';
import { PauseRepository } from './persistence/students/pause.repository';
import { AcceptInvitation } from './use-cases/families/accept-invitation';
import { LookAtInvitation } from './use-cases/families/look-at-invitation';
import { AddDemoGuardians } from './use-cases/demo/add-demo-guardians';
import { ChangeGuardianship } from './use-cases/families/change-guardianship';
import { CompleteHandover } from './use-cases/ages/complete-handover';
import { DecideAgeCase } from './use-cases/ages/decide-age-case';
import { EditStudent } from './use-cases/students/edit-student';
import { HandOverProfile } from './use-cases/ages/hand-over-profile';
import { InviteGuardian } from './use-cases/families/invite-guardian';
import { IssueInvitation } from './use-cases/families/issue-invitation';
import { MakeJoinLink } from './use-cases/students/make-join-link';
import { OpenAgeCase } from './use-cases/ages/open-age-case';
import { ReadOwnStudentProfile } from './use-cases/students/read-own-student-profile';
import { ReadStudent } from './use-cases/students/read-student';
import { RemoveGuardian } from './use-cases/families/remove-guardian';
import { ReportAge } from './use-cases/ages/report-age';
import { ResetPassphrase } from './use-cases/students/reset-passphrase';
import { StudentCare } from './use-cases/students/student-care';
import { SuspendStudent } from './use-cases/students/suspend-student';
import { UseJoinLink } from './use-cases/students/use-join-link';

/** Everything that guardians do for students and with each other. */
export const FAMILY_PROVIDERS = [
  AgeCaseRepository,
  HandoverRepository,
  InvitationRepository,
  JoinLinkRepository,
  PauseRepository,
  AcceptInvitation,
  AddDemoGuardians,
  ChangeGuardianship,
  CompleteHandover,
  DecideAgeCase,
  EditStudent,
  HandOverProfile,
  InviteGuardian,
  IssueInvitation,
  LookAtInvitation,
  MakeJoinLink,
  OpenAgeCase,
  ReadOwnStudentProfile,
  ReadStudent,
  RemoveGuardian,
  ReportAge,
  ResetPassphrase,
  StudentCare,
  SuspendStudent,
  UseJoinLink,
];
