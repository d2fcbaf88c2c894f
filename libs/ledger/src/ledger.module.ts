import { Module } from '@nestjs/common';
import { LedgerFacade } from './ledger.facade';
import { DeliveredRepository } from './persistence/delivered.repository';
import { MinutesRepository } from './persistence/minutes.repository';
import { StatementRepository } from './persistence/statement.repository';
import { LedgerPersonalDataProvider } from './privacy/ledger-personal-data.provider';
import { ExpireMinutes } from './use-cases/expire-minutes';

@Module({
  providers: [
    DeliveredRepository,
    MinutesRepository,
    StatementRepository,
    ExpireMinutes,
    LedgerFacade,
    LedgerPersonalDataProvider,
  ],
  exports: [LedgerFacade, ExpireMinutes],
})
export class LedgerModule {}
