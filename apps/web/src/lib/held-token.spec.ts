import { forgetToken, handOnToken, heldToken, holdToken, INVITATION, takeOverToken } from './held-token';

const HOUR = 60 * 60 * 1000;

class FakeStorage {
  readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);
}

const inTab = (sessionStorage: object, localStorage: object): void =>
  void Object.assign(globalThis, { window: { sessionStorage, localStorage } });

describe('the secret of an invitation on its way through a registration', () => {
  let browser: FakeStorage;
  beforeEach(() => {
    browser = new FakeStorage();
    inTab(new FakeStorage(), browser);
    holdToken(INVITATION, 'secret');
    handOnToken(INVITATION, ' Lee@Example.com', 0);
    inTab(new FakeStorage(), browser);
  });

  it('reaches the tab in which the address is confirmed, once', () => {
    expect(heldToken(INVITATION)).toBe('');
    takeOverToken(INVITATION, 'lee@example.com', HOUR);
    expect(heldToken(INVITATION)).toBe('secret');
    expect(browser.entries.size).toBe(0);
  });

  it('is nobody else’s on the same computer', () => {
    takeOverToken(INVITATION, 'dana@example.com', HOUR);
    takeOverToken(INVITATION, null, HOUR);
    expect(heldToken(INVITATION)).toBe('');
  });

  it('is gone after a day, whoever comes', () => {
    takeOverToken(INVITATION, 'dana@example.com', 25 * HOUR);
    expect(browser.entries.size).toBe(0);
    takeOverToken(INVITATION, 'lee@example.com', HOUR);
    expect(heldToken(INVITATION)).toBe('');
  });

  it('is forgotten when it is used', () => {
    forgetToken(INVITATION);
    takeOverToken(INVITATION, 'lee@example.com', HOUR);
    expect(heldToken(INVITATION)).toBe('');
  });

  it('does no harm where storage is blocked', () => {
    inTab({}, {});
    expect(() => handOnToken(INVITATION, 'lee@example.com')).not.toThrow();
    expect(() => takeOverToken(INVITATION, 'lee@example.com')).not.toThrow();
    expect(heldToken(INVITATION)).toBe('');
  });

  it('is left out where nothing was opened', () => {
    inTab(new FakeStorage(), browser);
    forgetToken(INVITATION);
    handOnToken(INVITATION, 'lee@example.com');
    expect(browser.entries.size).toBe(0);
  });
});
