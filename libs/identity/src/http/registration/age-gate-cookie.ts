import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules, Settings } from '@app/platform';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { ageGateTicket, isGateShut } from '../../domain/registration/age-gate-ticket';
import { identityRules } from '../../identity.config';
import { GuardianAgeRefused } from '../../identity.errors';

const COOKIE = 'tt_again_later';

/**
 * Policy 7(c): whoever was refused can't simply try another date in the same browser. The cookie is all that is left of
 * the refusal, and it says only until when.
 */
@Injectable()
export class AgeGateCookie {
  private readonly key: Buffer;

  constructor(
    private readonly settings: Settings,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {
    // Without a key of the installation the gate forgets at a restart, which is the lesser harm.
    this.key = createHmac('sha256', settings.dataKey ?? randomBytes(32))
      .update('age gate')
      .digest();
  }

  /** Refuses where this browser was refused before; a refusal by `work` shuts the gate. */
  async guard<T>(request: Request, response: Response, work: () => Promise<T>): Promise<T> {
    const ticket = parseCookie(request.headers.cookie ?? '')[COOKIE];
    if (isGateShut(ticket, this.clock.now(), this.key)) throw new GuardianAgeRefused();
    try {
      return await work();
    } catch (error) {
      if (error instanceof GuardianAgeRefused) await this.shut(response);
      throw error;
    }
  }

  private async shut(response: Response): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const until = now.add({ hours: values.ageGateHours });
    response.cookie(COOKIE, ageGateTicket(until, this.key), {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.isSecureOrigin,
      path: '/api',
      expires: new Date(until.epochMilliseconds),
    });
  }
}
