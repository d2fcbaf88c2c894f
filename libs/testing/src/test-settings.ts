import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings, type Settings } from '@app/platform';

/** Settings for tests: quiet, and pointing at nothing unless the test says so. */
export function testSettings(overrides: Record<string, string> = {}): Settings {
  return parseSettings({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    PUBLIC_URL: 'http://track.test',
    DATABASE_POOL: '12',
    STORAGE_DIR: join(tmpdir(), 'track-tutoring-tests'),
    DATA_KEY: Buffer.alloc(32, 'test').toString('base64'),
    ...overrides,
  });
}
