import dgram from 'node:dgram';
import net from 'node:net';
import { claimPort } from './port-claims.mjs';

/** Ports that are tried first, so that bookmarks survive a restart; a busy one moves to any free one. */
export const USUAL_PORTS = {
  web: 3000,
  metrics: 9464,
  workerMetrics: 9465,
  postgres: 54320,
  livekit: 7880,
  livekitMedia: 7882,
  stripe: 12111,
  inbox: 1080,
  smtp: 1025,
  api: 3001,
};

const UDP = new Set(['livekitMedia']);
// A server that listens on `localhost` by IPv6 only would otherwise answer in our place.
const LOOPBACKS = ['127.0.0.1', '::1'];

function tryTcp(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? 0 : null),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve(bound));
    });
  });
}

function tryUdp(port) {
  return new Promise((resolve) => {
    const socket = dgram.createSocket('udp4');
    socket.once('error', () => resolve(null));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      const bound = socket.address().port;
      socket.close(() => resolve(bound));
    });
  });
}

/** Is this port free on loopback, for the kind of traffic that `name` carries? */
export async function isFree(name, port) {
  if (UDP.has(name)) return (await tryUdp(port)) !== null;
  for (const host of LOOPBACKS) if ((await tryTcp(port, host)) === null) return false;
  return true;
}

async function anyFree(name, taken) {
  for (;;) {
    const port = UDP.has(name) ? await tryUdp(0) : await tryTcp(0, '127.0.0.1');
    if (port !== null && !taken.has(port) && (await isFree(name, port))) return port;
  }
}

/**
 * One free port for every name. With `prefer`, the usual port (or what `wished` says instead) where it is free.
 * Answers also which ones moved: `{ ports, moved: [{ name, from, to }] }`.
 */
export async function choosePorts(names, { prefer = true, wished = {} } = {}) {
  const ports = {};
  const moved = [];
  const taken = new Set();
  for (const name of names) {
    const usual = wished[name] ?? USUAL_PORTS[name];
    const keeps = prefer && usual !== undefined && !taken.has(usual) && (await isFree(name, usual)) && claimPort(usual);
    ports[name] = keeps ? usual : await anyFree(name, taken);
    taken.add(ports[name]);
    if (prefer && !keeps) moved.push({ name, from: usual, to: ports[name] });
  }
  return { ports, moved };
}
