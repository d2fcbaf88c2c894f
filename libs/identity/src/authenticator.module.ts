import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@app/platform';
import { CookieAuthenticator } from './http/sign-in/cookie-authenticator';
import { DeviceRepository } from './persistence/sign-in/device.repository';
import { SignInRepository } from './persistence/sign-in/sign-in.repository';
import { NoteDeviceUse } from './use-cases/sign-in/note-device-use';

/** Global for one reason: the api's guard and the socket gateway ask who is calling, and platform imports no module. */
@Global()
@Module({
  providers: [
    SignInRepository,
    DeviceRepository,
    NoteDeviceUse,
    { provide: Authenticator, useClass: CookieAuthenticator },
  ],
  exports: [Authenticator],
})
export class AuthenticatorModule {}
