import { envExample } from './env-example';
import { BadSettings, parseSettings, type Settings } from './settings';

describe('settings', () => {
  it('run the product without a single variable', () => {
    const settings = parseSettings({});
    expect(settings.http.port).toBe(3000);
    expect(settings.livekit).toBeNull();
  });

  it('treat an empty variable as unset, as in a copied .env.example', () => {
    expect(parseSettings({ PORT: '', REDIS_URL: '' }).http.port).toBe(3000);
  });

  it.each([
    ['PORT', 'hunter2', /PORT: /],
    ['LOG_LEVEL', 'hunter2', /LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent/],
    ['DATABASE_URL', 'hunter2://x', /DATABASE_URL: /],
    ['STRIPE_SECRET_KEY', 'hunter2', /STRIPE_SECRET_KEY: must look like/],
    ['PORT', '70000', /PORT: must be at most 65535/],
  ])('a bad %s is named with what is allowed, and its value is not repeated', (name, value, message) => {
    const parse = () => parseSettings({ [name]: value });
    expect(parse).toThrow(BadSettings);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(value.length > 5 ? new RegExp(value) : /never/);
  });

  it.each([
    [{ STRIPE_SECRET_KEY: 'sk_live_x' }, /STRIPE_WEBHOOK_SECRET: is needed with STRIPE_SECRET_KEY/],
    [{ LIVEKIT_URL: 'http://video' }, /LIVEKIT_API_KEY: is needed with LIVEKIT_URL\n.*LIVEKIT_API_SECRET/],
  ])('refuse %p without the secret that goes with it', (given, message) => {
    expect(() => parseSettings(given)).toThrow(message);
  });

  it('have no webhook secret that somebody could know', () => {
    expect(parseSettings({}).stripe.webhookSecret).not.toBe(parseSettings({}).stripe.webhookSecret);
  });

  it('name every wrong variable at once', () => {
    expect(() => parseSettings({ PORT: 'x', SMTP_PORT: 'y' })).toThrow(/PORT[\s\S]*SMTP_PORT/);
  });

  it('an example made of them parses to the defaults', () => {
    const lines = envExample()
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    const given = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const withoutSecrets = ({ stripe, ...rest }: Settings): object => ({
      ...rest,
      stripe: { ...stripe, webhookSecret: '' },
    });
    expect(withoutSecrets(parseSettings(given))).toEqual(withoutSecrets(parseSettings({})));
  });
});
