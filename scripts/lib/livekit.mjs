import { randomBytes } from 'node:crypto';
import { goTool, LIVEKIT, runs } from './go-tool.mjs';
import { Stopped } from './processes.mjs';
import { answers } from './wait.mjs';

/** What LiveKit runs with here. JSON is YAML too. Everything stays on loopback. */
function configuration({ port, mediaPort, apiKey, apiSecret, webhookUrl }) {
  return JSON.stringify({
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [apiKey]: apiSecret },
    rtc: {
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      interfaces: { includes: ['lo', 'lo0'] },
      ips: { includes: ['127.0.0.1/32'] },
      udp_port: mediaPort,
      // Any other TCP port would listen on every address.
      tcp_port: 0,
    },
    // A kept token must not bring a deleted room back.
    room: { auto_create: false, empty_timeout: 60, departure_timeout: 20 },
    webhook: { api_key: apiKey, urls: [webhookUrl] },
    logging: { level: 'warn' },
  });
}

/**
 * The LiveKit of this machine: `{ command, args }` to put before its own arguments, or `{ missing }`, in plain words.
 * Looks on PATH, in the cache, builds with Go, or takes Docker, in this order.
 */
export async function findLiveKit({ processes, screen }) {
  if (runs(LIVEKIT.name, ['--version'])) return { command: LIVEKIT.name, args: [] };
  let failure = '';
  try {
    const command = await goTool(LIVEKIT, { processes, screen });
    if (command) return { command, args: [] };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    failure = ` Building it with Go failed: ${error.tail?.split('\n').at(-1) ?? error.message}.`;
  }
  if (runs('docker', ['info'])) {
    const image = `livekit/livekit-server:v${LIVEKIT.version}`;
    return { command: 'docker', args: ['run', '--rm', '--network', 'host', '-e', 'LIVEKIT_CONFIG', image] };
  }
  const ways = 'Install livekit-server, Go 1.26 or Docker, or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET';
  return { missing: `There is no video server on this machine.${failure} ${ways}; then start again.` };
}

/** Starts the LiveKit that was found, with keys of this run alone. Answers `{ url, publicUrl, apiKey, apiSecret }`. */
export async function startLiveKit({ found, processes, port, mediaPort, webhookUrl }) {
  const apiKey = `key${randomBytes(6).toString('hex')}`;
  const apiSecret = randomBytes(32).toString('base64url');
  const LIVEKIT_CONFIG = configuration({ port, mediaPort, apiKey, apiSecret, webhookUrl });
  const url = `http://127.0.0.1:${port}`;
  await processes.launch('livekit', found.command, found.args, {
    // Through the environment: an argument could be read by every user of the machine.
    env: { ...process.env, LIVEKIT_CONFIG },
    stop: 'livekit',
    isReady: () => answers(url),
  });
  return { url, publicUrl: `ws://127.0.0.1:${port}`, apiKey, apiSecret };
}
