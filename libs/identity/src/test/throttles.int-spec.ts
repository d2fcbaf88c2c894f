import { newId } from '@app/kernel';
import { DatedRules } from '@app/platform';
import { THROTTLE_SCOPES, type ThrottleScope } from '../domain/sign-in/throttle';
import { GoogleProvider } from '../google/google-provider';
import { identityRules } from '../identity.rules';
import { VisitGoogle } from '../use-cases/google/visit-google';
import { PasskeySignIn } from '../use-cases/second-factors/passkey-sign-in';
import { Throttle } from '../use-cases/sign-in/throttle';
import { useIdentity } from './use-identity';

const google = {
  isOffered: true,
  newSecrets: () => ({ codeVerifier: newId(), nonce: newId(), state: newId() }),
  addressFor: () => Promise.resolve('https://accounts.google.test/'),
};
const { db, app, given, factors } = useIdentity({ replacements: [{ provide: GoogleProvider, useValue: google }] });

const tooMany = { code: 'identity.too-many-attempts' };
const count = (scope: ThrottleScope, subject: string) => app.get(Throttle).count({ [scope]: subject });
const ruleOf = async (scope: ThrottleScope) => {
  const { values } = await app.get(DatedRules).at(identityRules, db.clock.now());
  return values.throttles[scope];
};
const exhaust = async (scope: ThrottleScope, act: () => Promise<unknown>): Promise<void> => {
  const { attempts } = await ruleOf(scope);
  for (let attempt = 0; attempt < attempts; attempt += 1) await act();
};

describe.each(THROTTLE_SCOPES)('the throttle %s', (scope) => {
  it('counts, refuses, leaves others alone, and recovers when its window has passed', async () => {
    const subject = newId();
    const { windowMinutes } = await ruleOf(scope);
    await exhaust(scope, () => count(scope, subject));
    await expect(count(scope, subject)).rejects.toMatchObject(tooMany);
    await expect(count(scope, newId())).resolves.toBeUndefined();
    for (const other of THROTTLE_SCOPES) {
      if (other !== scope) await expect(count(other, subject)).resolves.toBeUndefined();
    }
    db.clock.advance({ minutes: windowMinutes });
    await expect(count(scope, subject)).resolves.toBeUndefined();
  });
});

describe('one network', () => {
  it('that starts many passkey sign-ins can still take second steps and go to Google, and the other way round', async () => {
    const address = given.freshAddress();
    const askPasskey = () => app.get(PasskeySignIn).ask(given.caller({ address }));
    const visitGoogle = () => app.get(VisitGoogle).toSignIn(undefined, address);
    await exhaust('passkey-address', askPasskey);
    await expect(askPasskey()).rejects.toMatchObject(tooMany);
    await exhaust('google-address', visitGoogle);
    await expect(visitGoogle()).rejects.toMatchObject(tooMany);
    const { email, totp } = await factors.guardianWithTotp();
    const half = await factors.halfOpen(email);
    await expect(factors.second(half.token, factors.code(totp), { address })).resolves.toMatchObject({
      awaitsSecondStep: false,
    });
  });
});
