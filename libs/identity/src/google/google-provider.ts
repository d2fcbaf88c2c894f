import { Injectable } from '@nestjs/common';
import { Settings } from '@app/platform';
import * as oidc from 'openid-client';

const CALLBACK_PATH = '/api/google/callback';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What one visit to Google is recognised by when it comes back. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface GooglePerson {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
}

/** Google, or whoever else speaks OpenID Connect at the issuer's address. */
@Injectable()
export class GoogleProvider {
  private found: Promise<oidc.Configuration> | null = null;

  constructor(private readonly settings: Settings) {}

  get isOffered(): boolean {
    return this.settings.google !== null;
  }

  newSecrets(): VisitSecrets {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
  }

  async addressFor({ state, nonce, codeVerifier }: VisitSecrets): Promise<string> {
    const address = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.settings.publicUrl + CALLBACK_PATH,
      scope: 'openid email',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      prompt: 'select_account',
    });
    return address.href;
  }

  /** Trades the code that came back for who it is; throws for whatever does not fit the visit. */
  async personOf(query: string, { state, nonce, codeVerifier }: VisitSecrets): Promise<GooglePerson> {
    // Our own address: what the request says of its host is the sender's word.
    const returned = new URL(`${this.settings.publicUrl}${CALLBACK_PATH}${query}`);
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), returned, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || typeof claims.email !== 'string') throw new Error('The identity token names no e-mail address.');
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: claims.email,
      isEmailVerified: claims.email_verified === true,
    };
  }

  /** Asked for when it is first needed; a failure is not remembered. */
  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private discover(): Promise<oidc.Configuration> {
    const { google } = this.settings;
    if (!google) throw new Error('GOOGLE_CLIENT_ID is not set.');
    const issuer = new URL(google.issuer);
    const isLocal = issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname);
    return oidc.discovery(issuer, google.clientId, google.clientSecret, undefined, {
      execute: isLocal ? [oidc.allowInsecureRequests] : [],
      timeout: 10,
    });
  }
}
