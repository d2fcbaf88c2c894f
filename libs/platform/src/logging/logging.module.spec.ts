import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { parseSettings } from '../config/settings';
import { logOptions } from './logging.module';

describe('the log', () => {
  const logged = (fields: object): string => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    pinoHttp(logOptions(parseSettings({}), 'test'), stream).logger.warn(fields, 'something failed');
    return lines.join('');
  };

  it('says what failed and where', () => {
    const line = JSON.parse(logged({ err: new RangeError('no such day') })) as { err: Record<string, string> };
    expect(line.err).toMatchObject({ type: 'RangeError', message: 'no such day' });
    expect(line.err.stack).toContain('logging.module.spec');
  });

  it('knows the copy of an error, which is a plain object, as well', () => {
    expect(logged({ err: { message: 'the queue is away', queue: 'mail' } })).toContain('the queue is away');
  });

  it.each([
    [
      'a statement and its parameters',
      Object.assign(new Error('duplicate key dana'), { query: 'INSERT', parameters: ['dana'] }),
      'dana',
    ],
    ['an address', new Error('could not reach dana@example.com'), 'dana@example.com'],
    ['the second line of a message', Object.assign(new Error('no\ndana'), { query: 'INSERT' }), 'dana'],
    ['a secret key', new Error('bad key sk_live_123'), 'sk_live_123'],
    ['a room token', new Error('refused eyJhbGciOi.eyJzdWIi.c2ln'), 'eyJhbGciOi'],
  ])('leaves out %s', (_, err, secret) => {
    expect(logged({ err })).not.toContain(secret);
  });
});
