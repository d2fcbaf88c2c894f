import { BookingModule } from '@app/booking';
import { IdentityModule } from '@app/identity';
import { SystemClock } from '@app/kernel';
import { LedgerModule } from '@app/ledger';
import { PlatformModule } from '@app/platform';
import { testSettings } from '@app/testing';
import { TutorsModule } from '@app/tutors';
import { Test, type TestingModule } from '@nestjs/testing';
import { People } from '../support/people';

export { LEVEL, PASSPHRASE, PASSWORD, type FamilyMember, type Teacher } from '../support/people';

/** People made beside the servers that are about to be killed, on the clock on the wall. */
export class Cast extends People {
  private constructor(private readonly module: TestingModule) {
    super(module);
  }

  static async on(databaseUrl: string): Promise<Cast> {
    const settings = testSettings({ DATABASE_URL: databaseUrl, DATABASE_POOL: '4' });
    const platform = PlatformModule.forRoot({ settings, service: 'cast', clock: new SystemClock() });
    const imports = [platform, IdentityModule, TutorsModule, LedgerModule, BookingModule];
    return new Cast(await Test.createTestingModule({ imports }).compile());
  }

  close(): Promise<void> {
    return this.module.close();
  }
}
