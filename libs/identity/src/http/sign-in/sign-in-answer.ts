import { HttpStatus, Injectable } from '@nestjs/common';
import { Settings } from '@app/platform';
import type { CookieOptions, Request, Response } from 'express';
import { DEVICE_COOKIE, deviceTokenIn } from './device-cookie';
import { SESSION_COOKIE, tokenIn } from './session-cookie';
import type { Caller, SignedInNow } from '../../use-cases/sign-in/open-sign-in';
import { ReadMe } from '../../use-cases/account/read-me';
import { RememberDevice } from '../../use-cases/sign-in/remember-device';
import { TakeSecondStep } from '../../use-cases/second-factors/take-second-step';
import { toMeResponse, type MeResponse } from './dto/me.response';
import type { SecondStepResponse } from '../second-factors/dto/second-step.response';

/** The one place where a sign-in becomes a cookie, and a request's cookie a caller. */
@Injectable()
export class SignInAnswer {
  constructor(
    private readonly readMe: ReadMe,
    private readonly secondStep: TakeSecondStep,
    private readonly devices: RememberDevice,
    private readonly settings: Settings,
  ) {}

  /** Who it is; or, while the sign-in is half open, nothing but how the second step can be taken. */
  async give(signedIn: SignedInNow, response: Response): Promise<MeResponse | SecondStepResponse> {
    if (!signedIn.awaitsSecondStep) return this.welcome(signedIn, response);
    this.setCookie(signedIn, response);
    response.status(HttpStatus.ACCEPTED);
    return { methods: await this.secondStep.methods(signedIn.token) };
  }

  /** For whoever took every step. */
  async welcome(signedIn: SignedInNow, response: Response): Promise<MeResponse> {
    this.setCookie(signedIn, response);
    await this.rememberDevice(signedIn.token, response);
    return toMeResponse(await this.readMe.execute(signedIn.accountId));
  }

  takeAway(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
  }

  private async rememberDevice(signInToken: string, response: Response): Promise<void> {
    const device = await this.devices.execute(signInToken, deviceTokenIn(response.req.headers.cookie));
    if (!device) return;
    const expires = new Date(device.expiresAt.epochMilliseconds);
    response.cookie(DEVICE_COOKIE, device.token, { ...this.cookieOptions(), path: '/api', expires });
  }

  private setCookie({ token, expiresAt }: SignedInNow, response: Response): void {
    const expires = new Date(expiresAt.epochMilliseconds);
    response.cookie(SESSION_COOKIE, token, { ...this.cookieOptions(), expires });
  }

  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.settings.isSecureOrigin, path: '/' };
  }
}

export function callerOf(request: Request): Caller {
  return {
    address: request.ip ?? '',
    userAgent: request.header('user-agent') ?? null,
    carriedToken: tokenIn(request.headers.cookie),
    deviceToken: deviceTokenIn(request.headers.cookie),
  };
}
