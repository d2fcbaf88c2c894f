import { parseSettings } from '../config/settings';
import { Sealer } from './sealer';

const sealer = (key: string) => new Sealer(parseSettings({ DATA_KEY: Buffer.alloc(32, key).toString('base64') }));

describe('sealing', () => {
  it('opens with the same key for the same purpose, and looks different each time', () => {
    const ours = sealer('a');
    const sealed = ours.seal(Buffer.from('secret'), 'totp:1');
    expect(ours.open(sealed, 'totp:1')?.toString()).toBe('secret');
    expect(sealed.equals(ours.seal(Buffer.from('secret'), 'totp:1'))).toBe(false);
    expect(sealed.includes('secret')).toBe(false);
  });

  it('opens for no other purpose, with no other key, and not once it was changed or cut', () => {
    const ours = sealer('a');
    const sealed = ours.seal(Buffer.from('secret'), 'totp:1');
    expect(ours.open(sealed, 'totp:2')).toBeNull();
    expect(sealer('b').open(sealed, 'totp:1')).toBeNull();
    expect(ours.open(sealed.subarray(0, sealed.length - 1), 'totp:1')).toBeNull();
    expect(ours.open(Buffer.from('short'), 'totp:1')).toBeNull();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(ours.open(changed, 'totp:1')).toBeNull();
  });

  it('derives the same key in every process, another for every purpose, and none that tells the first', () => {
    expect(sealer('a').derive('gate').equals(sealer('a').derive('gate'))).toBe(true);
    expect(sealer('a').derive('gate').equals(sealer('a').derive('other'))).toBe(false);
    expect(sealer('a').derive('gate').equals(sealer('b').derive('gate'))).toBe(false);
  });

  it('says when it has no key', () => {
    const without = new Sealer(parseSettings({}));
    expect(without.hasKey).toBe(false);
    expect(() => without.seal(Buffer.from('secret'), 'x')).toThrow('DATA_KEY');
  });
});
