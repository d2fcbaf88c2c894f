import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module';
import { CloseSocketsOfChangedGuardian } from './realtime/close-sockets-of-changed-guardian';
import { CloseSocketsOfEndedSignIn } from './realtime/close-sockets-of-ended-sign-in';
import { CloseSocketsOfChangedStaff } from './realtime/close-sockets-of-changed-staff';
import { ForgetUnverified } from './use-cases/forget-unverified';

@Module({
  imports: [IdentityModule],
  providers: [CloseSocketsOfChangedGuardian, CloseSocketsOfEndedSignIn, CloseSocketsOfChangedStaff, ForgetUnverified],
})
export class IdentitySubscribersModule {}
