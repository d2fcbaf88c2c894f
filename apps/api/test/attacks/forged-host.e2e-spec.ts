import { newId } from '@app/kernel';
import { Mailer } from '@app/platform';
import { eventually, RecordingMailer } from '@app/testing';
import { People } from '../support/people';
import { aRegistration } from '../support/registration';
import { PUBLIC_URL, useTestApi } from '../support/test-api';

const FORGED = {
  Host: 'evil.example',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  Forwarded: 'host=evil.example;proto=https',
  'X-Original-Url': 'https://evil.example/',
  Referer: 'https://evil.example/',
};

describe('a request that says it came to another host', () => {
  const mailer = new RecordingMailer();
  const api = useTestApi({
    worker: true,
    override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
  });

  const mailTo = (address: string) => eventually(() => mailer.sent.find(({ to }) => to === address) ?? null);

  function expectOursOnly({ text, html }: { text: string; html: string }): void {
    expect(`${text}${html}`).not.toContain('evil.example');
    const written = [...text.matchAll(/https?:\/\/[^\s>)]+/g)].map(([address]) => address);
    const linked = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    const addresses = [...written, ...linked];
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(new RegExp(`^${PUBLIC_URL}(/|$)`));
  }

  it('gets no link to that host into the mail of a registration', async () => {
    const email = `${newId()}@example.com`;
    const answer = await api.visitor().post('/accounts', await aRegistration(api, { email }), { headers: FORGED });
    expect(answer.status).toBe(202);
    expectOursOnly(await mailTo(email));
  });

  it('gets none into the mail for a new password', async () => {
    const { email } = await new People(api.app).family();
    mailer.sent.length = 0;
    expect((await api.visitor().post('/password-resets', { email }, { headers: FORGED })).status).toBe(202);
    expectOursOnly(await mailTo(email));
  });

  it('is answered without that host anywhere', async () => {
    for (const path of ['/me', '/nothing', '/tutors']) {
      const answer = await api.visitor().get(path, { headers: FORGED });
      expect(JSON.stringify([answer.headers, answer.text])).not.toContain('evil.example');
    }
  });
});
