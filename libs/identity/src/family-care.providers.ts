import { AgeCaseRepository } from './persistence/age-case.repository';
import { HandoverRepository } from './persistence/handover.repository';
import { InvitationRepository } from './persistence/invitation.repository';
import { JoinLinkRepository } from './persistence/join-link.repository';
import { AcceptInvitation } from './use-cases/accept-invitation';
import { AddDemoGuardians } from './use-cases/add-demo-guardians';
import { ChangeGuardianship } from './use-cases/change-guardianship';
import { CompleteHandover } from './use-cases/complete-handover';
import { DecideAgeCase } from './use-cases/decide-age-case';
import { EditStudent } from './use-cases/edit-student';
import { HandOverProfile } from './use-cases/hand-over-profile';
import { InviteGuardian } from './use-cases/invite-guardian';
import { IssueInvitation } from './use-cases/issue-invitation';
import { MakeJoinLink } from './use-cases/make-join-link';
import { OpenAgeCase } from './use-cases/open-age-case';
import { ReadOwnStudentProfile } from './use-cases/read-own-student-profile';
import { ReadStudent } from './use-cases/read-student';
import { RemoveGuardian } from './use-cases/remove-guardian';
import { ReportAge } from './use-cases/report-age';
import { ResetPassphrase } from './use-cases/reset-passphrase';
import { StudentCare } from './use-cases/student-care';
import { SuspendStudent } from './use-cases/suspend-student';
import { UseJoinLink } from './use-cases/use-join-link';

/** Everything that guardians do for students and with each other. */
export const familyCare = [
  AgeCaseRepository,
  HandoverRepository,
  InvitationRepository,
  JoinLinkRepository,
  AcceptInvitation,
  AddDemoGuardians,
  ChangeGuardianship,
  CompleteHandover,
  DecideAgeCase,
  EditStudent,
  HandOverProfile,
  InviteGuardian,
  IssueInvitation,
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
