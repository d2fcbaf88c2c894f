import type { Ack } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { PUBLIC_URL, type TestApi } from './test-api';

export function connect(api: TestApi, cookie: string, origin = PUBLIC_URL): Promise<Socket> {
  const socket = io(api.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Cookie: cookie, Origin: origin },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

export const join = (socket: Socket, channel: unknown): Promise<Ack> =>
  socket.timeout(5_000).emitWithAck('channel.join', { channel }) as Promise<Ack>;
