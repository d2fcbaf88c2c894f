import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';
import type { TestDatabase } from '@app/testing';
import { Secret, TOTP } from 'otpauth';
import { ConfirmTotp } from '../use-cases/second-factors/confirm-totp';
import { StartTotp } from '../use-cases/second-factors/start-totp';
import type { Caller, SignedInNow } from '../use-cases/sign-in/open-sign-in';
import { TakeSecondStep } from '../use-cases/second-factors/take-second-step';
import { SignIn } from '../use-cases/sign-in/sign-in';
import { PASSWORD, type GivenPeople, type Guardian, type Services } from './given-people';

export interface App {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Authenticator apps and what is done with them. */
export class GivenFactors {
  constructor(
    private readonly app: Services,
    private readonly db: TestDatabase,
    private readonly people: GivenPeople,
  ) {}

  /** What the app shows now, or so many half minutes later. */
  code({ secret }: Pick<App, 'secret'>, steps = 0): string {
    const timestamp = this.db.clock.now().epochMilliseconds + steps * 30_000;
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  }

  async totpFor(actor: SignedIn): Promise<App> {
    const { secret, ticket } = await this.app.get(StartTotp).execute(actor);
    const recoveryCodes = await this.app.get(ConfirmTotp).execute(actor, ticket, this.code({ secret }, -1));
    return { secret, recoveryCodes };
  }

  async guardianWithTotp(): Promise<Guardian & { totp: App }> {
    const guardian = await this.people.guardian();
    return { ...guardian, totp: await this.totpFor(guardian.actor) };
  }

  halfOpen(email: string): Promise<SignedInNow> {
    return this.app.get(SignIn).execute(email, PASSWORD, this.people.caller());
  }

  second(token: string, code: string, caller: Partial<Caller> = {}): Promise<SignedInNow> {
    return this.app.get(TakeSecondStep).byCode(this.people.caller({ ...caller, carriedToken: token }), code);
  }

  async changes(accountId: Uuid): Promise<string[]> {
    const events = await this.db.events('identity.second-factor-changed.v1');
    return events.filter(({ payload }) => payload.accountId === accountId).map(({ payload }) => String(payload.change));
  }
}
