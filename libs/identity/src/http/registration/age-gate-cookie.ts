import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules, Sealer, Settings } from '@app/platform';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { ageGateTicket, isGateShut } from '../../domain/registration/age-gate-ticket';
import { identityRules } from '../../identity.rules';
import { GuardianAgeRefused } from '../../identity.errors';

const COOKIE = 'tt_again_later';

/**
 * Of an installation without DATA_KEY: the gate must hold over a restart and in a second process. Whoever forges a ticket with
 * it shuts a gate; none opens one.
 */
const KNOWN_KEY = Buffer.alloc(32, 'age gate');

/**
 * Policy 7(c): whoever was refused can't simply try another date in the same browser. The cookie is all that is left of
 * the refusal, and it says only until when.
 */
@Injectable()
export class AgeGateCookie {
  private readonly key: Buffer;

  constructor(
    sealer: Sealer,
    private readonly settings: Settings,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {
    this.key = sealer.hasKey ? sealer.derive('age gate') : KNOWN_KEY;
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
