import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseSettings } from '../config/settings';
import { FolderStorage } from './folder-storage';

describe('the storage in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'storage-'));
  const storage = new FolderStorage(parseSettings({ STORAGE_DIR: root }));
  afterAll(() => rmSync(root, { recursive: true }));

  it('gives back what it was given, from bytes and from a stream, until it is removed', async () => {
    await storage.put('lib/class/one.bin', Buffer.from('one'));
    await storage.put('lib/class/one.bin', Readable.from([Buffer.from('t'), Buffer.from('wo')]));
    expect((await storage.read('lib/class/one.bin')).toString()).toBe('two');
    await storage.remove('lib/class/one.bin');
    await storage.remove('lib/class/one.bin');
    expect(await storage.has('lib/class/one.bin')).toBe(false);
    await expect(storage.read('lib/class/one.bin')).rejects.toMatchObject({ code: 'platform.not-found' });
  });

  it('leaves nothing at the key, nor half a file, when writing breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the sender is gone'));
      },
    });
    await expect(storage.put('lib/class/half.bin', broken)).rejects.toThrow('the sender is gone');
    expect(await storage.has('lib/class/half.bin')).toBe(false);
    expect(readdirSync(join(root, '.unfinished'))).toEqual([]);
  });

  it.each(['../out', 'a/../../out', '/etc/passwd', 'a//b', 'a/.hidden', 'a/b\u0000', 'A/b', 'a\\b', 'alone', ''])(
    'takes no key like %j',
    async (key) => {
      await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow('That is not a storage key.');
      await expect(storage.read(key)).rejects.toThrow();
    },
  );
});
