import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startInbox } from './inbox.mjs';
import { findLiveKit, startLiveKit } from './livekit.mjs';
import { inBackground } from './screen.mjs';
import { nodeBinary } from './node-binary.mjs';
import { startPostgres } from './postgres.mjs';
import { answers } from './wait.mjs';

/*
 * What stands in on this machine for what an operator buys or runs elsewhere. Each answers `settings` for the api and
 * the worker, the `address` to show, or `skipped`: why it was not started. Naming the real one in the environment
 * switches its stand-in off.
 */

export async function database({ env, processes, screen, ports, dataDir }) {
  if (env.DATABASE_URL) return { settings: {}, address: env.DATABASE_URL, skipped: 'DATABASE_URL names another one' };
  const dir = path.join(dataDir, 'postgres');
  const start = () => startPostgres({ dir, port: ports.postgres, processes });
  const { url } = await screen.step('Starting PostgreSQL', start);
  return { settings: { DATABASE_URL: url }, address: url };
}

/**
 * Finds or builds LiveKit. Building takes minutes of computing, so it can begin beside the download of packages;
 * call what this answers when its turn on the screen has come.
 */
export function beginFindingVideo({ env, processes }) {
  if (env.LIVEKIT_URL) return async () => null;
  const background = inBackground();
  const found = findLiveKit({ processes, screen: background.screen });
  // A failure is told when it is followed.
  found.catch(() => {});
  return (screen) => background.follow(screen, found);
}

export async function video({ env, foundVideo, processes, ports, apiUrl }) {
  if (env.LIVEKIT_URL) {
    // LiveKit's own pages show a wss: address; the server's calls go to the same host by https:.
    const settings = {
      LIVEKIT_URL: env.LIVEKIT_URL.replace(/^ws/, 'http'),
      LIVEKIT_PUBLIC_URL: env.LIVEKIT_PUBLIC_URL ?? env.LIVEKIT_URL.replace(/^http/, 'ws'),
    };
    return { settings, address: settings.LIVEKIT_URL, skipped: 'LIVEKIT_URL names another one' };
  }
  if (foundVideo.missing) return { settings: {}, address: null, skipped: foundVideo.missing };
  const started = await startLiveKit({
    found: foundVideo,
    processes,
    port: ports.livekit,
    mediaPort: ports.livekitMedia,
    webhookUrl: `${apiUrl}/api/webhooks/livekit`,
  });
  const settings = {
    LIVEKIT_URL: started.url,
    LIVEKIT_PUBLIC_URL: started.publicUrl,
    LIVEKIT_API_KEY: started.apiKey,
    LIVEKIT_API_SECRET: started.apiSecret,
  };
  return { settings, address: started.url };
}

export async function payments({ env, processes, ports, dataDir, apiUrl, nodeArgs = [] }) {
  if (env.STRIPE_SECRET_KEY) return { settings: {}, address: null, skipped: 'STRIPE_SECRET_KEY is set: Stripe itself' };
  const secret = `whsec_${randomBytes(24).toString('hex')}`;
  const address = `http://127.0.0.1:${ports.stripe}`;
  await processes.launch('stripe', nodeBinary(), [...nodeArgs, 'dist/apps/local-stripe/src/main.js'], {
    env: {
      ...env,
      LOCAL_STRIPE_PORT: String(ports.stripe),
      LOCAL_STRIPE_WEBHOOK_URL: `${apiUrl}/api/webhooks/stripe`,
      LOCAL_STRIPE_WEBHOOK_SECRET: secret,
      LOCAL_STRIPE_STATE: path.join(dataDir, 'local-stripe.json'),
    },
    isReady: () => answers(address),
  });
  const settings = {
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_API_HOST: '127.0.0.1',
    STRIPE_API_PORT: String(ports.stripe),
    STRIPE_API_PROTOCOL: 'http',
  };
  return { settings, address };
}

export async function mail({ env, processes, ports }) {
  if (env.SMTP_HOST) return { settings: {}, address: null, skipped: 'SMTP_HOST is set: real mail is sent' };
  const { url } = await startInbox({ env, processes, smtpPort: ports.smtp, webPort: ports.inbox });
  return { settings: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(ports.smtp) }, address: url };
}
