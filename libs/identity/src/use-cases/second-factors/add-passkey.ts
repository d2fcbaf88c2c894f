import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, UnitOfWork, type SignedIn } from '@app/platform';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { knownTransports, toRegistration } from '../../domain/second-factors/passkey-answers';
import { AccountNotFound } from '../../identity.errors';
import { PasskeyKnown, PasskeyRefused } from '../../second-factor.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { PasskeyRepository, type Passkey } from '../../persistence/second-factors/passkey.repository';
import { FactorChanges } from './factor-changes';
import { PasskeyCeremony } from './passkey-ceremony';

const SITE_NAME = 'Track Tutoring';

export interface AddedPasskey {
  readonly passkey: Passkey;
  /** Where this is the first factor; readable this once. */
  readonly recoveryCodes: string[];
}

/** A key that stays in a device (or its owner's keychain): the browser is asked for one, and its public half is kept. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async ask({ accountId, signInId }: SignedIn): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact) throw new AccountNotFound();
    const known = await this.passkeys.credentialsOf(this.database, accountId);
    const options = await generateRegistrationOptions({
      rpName: SITE_NAME,
      rpID: this.ceremony.site.rpId,
      userID: new TextEncoder().encode(accountId),
      userName: contact.email ?? contact.firstName,
      userDisplayName: contact.firstName,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: knownTransports(transports),
      })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      // Who made the device is nobody's business.
      attestationType: 'none',
    });
    await this.ceremony.remember(options.challenge, { purpose: 'add', signInId });
    return options;
  }

  async execute({ accountId, signInId }: SignedIn, name: string, sent: unknown): Promise<AddedPasskey> {
    const response = toRegistration(sent);
    if (!response) throw new PasskeyRefused();
    const challenge = await this.ceremony.takeChallenge(response, { purpose: 'add', signInId });
    const { credential, credentialBackedUp } = await this.verified(response, challenge);
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const wish = {
        accountId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: knownTransports(credential.transports ?? []),
        isSynced: credentialBackedUp,
      };
      const passkey = await this.passkeys.add(tx, wish, this.clock.now());
      if (!passkey) throw new PasskeyKnown();
      return { passkey, recoveryCodes: await this.changes.added(tx, accountId, 'passkey-added') };
    });
  }

  private async verified(response: RegistrationResponseJSON, expectedChallenge: string) {
    const { origin, rpId } = this.ceremony.site;
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
    }).catch(() => null);
    if (!result?.verified) throw new PasskeyRefused();
    return result.registrationInfo;
  }
}
