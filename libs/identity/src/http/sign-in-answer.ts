import { Injectable } from '@nestjs/common';
import { Settings } from '@app/platform';
import type { CookieOptions, Request, Response } from 'express';
import { SESSION_COOKIE, tokenIn } from '../session-cookie';
import type { Caller, SignedInNow } from '../use-cases/open-sign-in';
import { ReadMe } from '../use-cases/read-me';
import { toMeResponse, type MeResponse } from './dto/me.response';

/** The one place where a sign-in becomes a cookie, and a request's cookie a caller. */
@Injectable()
export class SignInAnswer {
  constructor(
    private readonly readMe: ReadMe,
    private readonly settings: Settings,
  ) {}

  async give(signedIn: SignedInNow, response: Response): Promise<MeResponse> {
    const expires = new Date(signedIn.expiresAt.epochMilliseconds);
    response.cookie(SESSION_COOKIE, signedIn.token, { ...this.cookieOptions(), expires });
    return toMeResponse(await this.readMe.execute(signedIn.accountId));
  }

  takeAway(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
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
  };
}
