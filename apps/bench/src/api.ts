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
  /** The status and the body of one request by the guardian. */
  send(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/** The compiled api as a process of its own on this database, with a signed-in guardian of every family. */
export async function startApi(url: string, people: People): Promise<Api> {
  const token = await signInGuardian(url, people);
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
  const send: Api['send'] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = { cookie: `tt_session=${token}`, origin: settings.PUBLIC_URL };
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

async function signInGuardian(url: string, { guardian, families, students }: People): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await admin(url, async (client) => {
    await client.query(
      `INSERT INTO identity_account_role (account_id, role, granted_at) VALUES ($1, 'guardian', now())`,
      [guardian],
    );
    await client.query(
      `INSERT INTO identity_sign_in (account_id, token_hash, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 day')`,
      [guardian, createHash('sha256').update(token).digest()],
    );
    // The n-th student belongs to the n-th family.
    await client.query(
      `INSERT INTO identity_family_student (family_id, student_id, added_at) SELECT f, s, now() FROM unnest($1::uuid[], $2::uuid[]) t (f, s)`,
      [families, students],
    );
    await client.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at)
       SELECT f, s, $3, true, true, true, true, true, true, now(), now() FROM unnest($1::uuid[], $2::uuid[]) t (f, s)`,
      [families, students, guardian],
    );
  });
  return token;
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
