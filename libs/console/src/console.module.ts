import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { TutorsModule } from '@app/tutors';
import { BreakGlassRepository } from './persistence/break-glass.repository';
import { SearchCounter } from './persistence/search-counter';
import { ConsolePersonalDataProvider } from './privacy/console-personal-data.provider';
import { AgeCases } from './use-cases/age-cases';
import { EndBreakGlass } from './use-cases/end-break-glass';
import { ListAccess } from './use-cases/list-access';
import { ManageStaff } from './use-cases/manage-staff';
import { OpenBreakGlass } from './use-cases/open-break-glass';
import { ReadAudit } from './use-cases/read-audit';
import { ReadPerson } from './use-cases/read-person';
import { ReadQueues } from './use-cases/read-queues';
import { ReadUnmasked } from './use-cases/read-unmasked';
import { ReviewAccess } from './use-cases/review-access';
import { ReviewApplications } from './use-cases/review-applications';
import { SearchPeople } from './use-cases/search-people';

const repositories = [BreakGlassRepository, SearchCounter];

const useCases = [
  AgeCases,
  EndBreakGlass,
  ListAccess,
  ManageStaff,
  OpenBreakGlass,
  ReadAudit,
  ReadPerson,
  ReadQueues,
  ReadUnmasked,
  ReviewAccess,
  ReviewApplications,
  SearchPeople,
];

/** What staff work with: queues, people behind masks, who looked behind them, and who works here. */
@Module({
  imports: [IdentityModule, LedgerModule, TutorsModule],
  providers: [...repositories, ...useCases, ConsolePersonalDataProvider],
  exports: [...repositories, ...useCases],
})
export class ConsoleModule {}
