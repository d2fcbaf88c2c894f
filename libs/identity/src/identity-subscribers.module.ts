import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module';
import { CloseSocketsOfChangedGuardian } from './realtime/close-sockets-of-changed-guardian';
import { CloseSocketsOfEndedSignIn } from './realtime/close-sockets-of-ended-sign-in';
import { CloseSocketsOfChangedStaff } from './realtime/close-sockets-of-changed-staff';
import { CloseSocketsOfFormerGuardian } from './realtime/close-sockets-of-former-guardian';
import { ForgetAttempts } from './use-cases/second-factors/forget-attempts';
import { EraseClosedAccounts } from './use-cases/account/erase-closed-accounts';
import { ForgetAccountTraces } from './use-cases/account/forget-account-traces';
import { ForgetUnverified } from './use-cases/registration/forget-unverified';
import { TellComingOfAge } from './use-cases/ages/tell-coming-of-age';

@Module({
  imports: [IdentityModule],
  providers: [
    CloseSocketsOfChangedGuardian,
    CloseSocketsOfEndedSignIn,
    CloseSocketsOfChangedStaff,
    CloseSocketsOfFormerGuardian,
    TellComingOfAge,
    ForgetAttempts,
    ForgetUnverified,
    ForgetAccountTraces,
    EraseClosedAccounts,
  ],
})
export class IdentitySubscribersModule {}
