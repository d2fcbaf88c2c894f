import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Settings, UnitOfWork, type Transaction } from '@app/platform';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { challengeIn, knownTransports, toAssertion } from '../../domain/second-factors/passkey-answers';
import { identityRules } from '../../identity.rules';
import { PasskeyRefused } from '../../second-factor.errors';
import {
  PasskeyChallengeRepository,
  type AskedBy,
} from '../../persistence/second-factors/passkey-challenge.repository';
import { PasskeyRepository, type PasskeyCredential } from '../../persistence/second-factors/passkey.repository';

/** A right answer: whose passkey it is, and what remains to be noted with the effect. */
export interface PasskeyAnswer {
  readonly passkey: PasskeyCredential;
  readonly counter: number;
}

/** Asks authenticators to sign, and checks what they signed. A challenge is used up by its first answer, right or wrong. */
@Injectable()
export class PasskeyCeremony {
  constructor(
    private readonly database: Database,
    private readonly challenges: PasskeyChallengeRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Passkeys belong to a site's name, as its people see it. */
  get site(): { origin: string; rpId: string } {
    const { origin, hostname } = new URL(this.settings.publicUrl);
    return { origin, rpId: hostname };
  }

  /** For one account's passkeys; for whichever the browser offers where nobody is known yet. */
  async ask(by: AskedBy, accountId: Uuid | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = accountId === null ? [] : await this.passkeys.credentialsOf(this.database, accountId);
    const options = await generateAuthenticationOptions({
      rpID: this.site.rpId,
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: knownTransports(transports),
      })),
      userVerification: by.purpose === 'sign-in' ? 'required' : 'preferred',
    });
    await this.remember(options.challenge, by);
    return options;
  }

  async remember(challenge: string, by: AskedBy): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const expiresAt = now.add({ minutes: values.passkeyChallengeMinutes });
    await this.unitOfWork.run((tx) => this.challenges.add(tx, challenge, by, now, expiresAt));
  }

  /** In a transaction of its own: what was wrong stays used up. */
  async takeChallenge(answer: { response: { clientDataJSON: string } }, by: AskedBy): Promise<string> {
    const challenge = challengeIn(answer);
    const isOurs =
      challenge !== null &&
      (await this.unitOfWork.run((tx) => this.challenges.take(tx, challenge, by, this.clock.now())));
    if (!isOurs) throw new PasskeyRefused();
    return challenge;
  }

  /** `accountId`: only a passkey of this account will do. `identity.passkey-refused` for anything that does not fit. */
  async check(sent: unknown, by: AskedBy, accountId: Uuid | null): Promise<PasskeyAnswer> {
    const answer = toAssertion(sent);
    if (!answer) throw new PasskeyRefused();
    const challenge = await this.takeChallenge(answer, by);
    const passkey = await this.passkeys.findCredential(this.database, answer.id);
    if (!passkey || (accountId !== null && passkey.accountId !== accountId)) throw new PasskeyRefused();
    const { userHandle } = answer.response;
    if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.accountId) throw new PasskeyRefused();
    return { passkey, counter: await this.verified(answer, challenge, passkey, by) };
  }

  /** Part of what the answer allows, in that transaction; false where the same answer came before or the key was copied. */
  noteUse(tx: Transaction, { passkey, counter }: PasskeyAnswer): Promise<boolean> {
    return this.passkeys.noteUse(tx, passkey.id, counter, this.clock.now());
  }

  private async verified(
    response: AuthenticationResponseJSON,
    expectedChallenge: string,
    { credentialId, publicKey, counter }: PasskeyCredential,
    { purpose }: AskedBy,
  ): Promise<number> {
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.rpId,
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
      // Alone it must be two factors: the device, and its owner's finger, face or PIN.
      requireUserVerification: purpose === 'sign-in',
    }).catch(() => null);
    if (!result?.verified) throw new PasskeyRefused();
    return result.authenticationInfo.newCounter;
  }
}
