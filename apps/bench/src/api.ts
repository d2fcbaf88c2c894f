import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin, type People } from './fixture';

const READY_WITHIN = 30_000;

export interface Api {
  /** The status and the body of one request; `asFamily` is the index of the family whose guardian sends it. */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    asFamily?: number,
  ): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/** The compiled api as a process of its own on this database, with a signed-in guardian for each family. */
export async function startApi(url: string, people: People): Promise<Api> {
  const tokens = await signInGuardians(url, people);
  const [port, metricsPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const settings = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    PORT: port,
    METRICS_PORT: metricsPort,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: url,
    DATABASE_POOL: 16,
  };
  const file = join(folder, 'env');
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  const child = spawn(process.execPath, [`--env-file=${file}`, 'dist/apps/api/src/main.js'], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send: Api['send'] = (method, path, body, asFamily = 0) =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = { cookie: `tt_session=${tokens[asFamily]}`, origin: settings.PUBLIC_URL };
      if (body)
        Object.assign(headers, {
          'content-type': 'application/json',
          'idempotency-key': randomBytes(12).toString('hex'),
        });
      const sent = request({ host: '127.0.0.1', port, method, path: `/api${path}`, agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      });
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });
  const stop = async (): Promise<void> => {
    agent.destroy();
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    const answer = await send('GET', '/subjects').catch(() => null);
    if (answer?.status === 200) return { send, stop };
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error('The api did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The n-th student belongs to the n-th family, and so does the n-th guardian; the answer holds their session tokens. */
async function signInGuardians(url: string, { families, students }: People): Promise<string[]> {
  const tokens = families.map(() => randomBytes(32).toString('base64url'));
  await admin(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO identity_account (first_name, time_zone, created_at)
       SELECT 'Guardian', 'America/New_York', now() FROM generate_series(1, $1::int) RETURNING id`,
      [families.length],
    );
    const guardians = rows.map((row) => row.id);
    await client.query(
      `INSERT INTO identity_account_role (account_id, role, granted_at) SELECT g, 'guardian', now() FROM unnest($1::uuid[]) g`,
      [guardians],
    );
    await client.query(
      `INSERT INTO identity_sign_in (account_id, token_hash, created_at, expires_at, proved_at)
       SELECT g, h, now(), now() + interval '1 day', now() FROM unnest($1::uuid[], $2::bytea[]) t (g, h)`,
      [guardians, tokens.map((token) => createHash('sha256').update(token).digest())],
    );
    await client.query(
      `INSERT INTO identity_family_guardian (family_id, account_id, joined_at)
       SELECT f, g, now() FROM unnest($1::uuid[], $2::uuid[]) t (f, g)`,
      [families, guardians],
    );
    await client.query(
      `INSERT INTO identity_family_student (family_id, student_id, added_at)
       SELECT f, s, now() FROM unnest($1::uuid[], $2::uuid[]) t (f, s) ON CONFLICT DO NOTHING`,
      [families, students],
    );
    await client.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at)
       SELECT f, s, g, true, true, true, true, true, true, now(), now()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) t (f, s, g) ON CONFLICT DO NOTHING`,
      [families, students, guardians],
    );
  });
  return tokens;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
