import { eventually, LiveKitServer, testSettings } from '@app/testing';
import { NO_MEDIA, permissionOf } from '../domain/access';
import { LiveKitGateway } from '../edge/livekit.gateway';
import { ForgedWebhook, NoVideoServer } from '../rooms.errors';
import { Bot, disposeBots } from './bot';

describe('our gateway to a real LiveKit server', () => {
  const server = new LiveKitServer();
  let gateway: LiveKitGateway;
  const room = 'r-gateway';

  beforeAll(async () => {
    await server.start('http://127.0.0.1:9/nowhere');
    gateway = new LiveKitGateway(testSettings(server.settings));
    await gateway.openRoom(room, 600);
  });

  afterAll(async () => {
    await server.kill();
    await disposeBots();
  });

  const enter = async (identity: string): Promise<Bot> => {
    const bot = new Bot();
    await bot.enter({ url: gateway.publicUrl, token: await gateway.token(room, identity, 60) });
    return bot;
  };
  const seen = async (identity: string) =>
    (await gateway.connections(room)).find((connection) => connection.identity === identity) ?? null;

  it('opens the door with a token that carries no right to send or receive', async () => {
    const [, claims] = (await gateway.token(room, 'p-claims', 60)).split('.');
    const token = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as { video: object; exp: number };
    expect(token.video).toEqual({
      roomJoin: true,
      room,
      canPublish: false,
      canSubscribe: false,
      canPublishData: false,
    });
    expect(token.exp).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000) + 60);
  });

  it('lets people in the lobby neither speak nor hear until the grants are lifted on the server', async () => {
    const speaker = await enter('p-speaker');
    const listener = await enter('p-listener');
    expect(await eventually(async () => (await seen('p-listener'))?.permission)).toEqual(NO_MEDIA);
    expect(await speaker.speak()).toBe(false);
    await gateway.permit(room, 'p-speaker', permissionOf('tutor', 'admitted', false));
    expect(await eventually(() => speaker.speak())).toBe(true);
    expect(listener.hears).toEqual([]);
    await gateway.permit(room, 'p-listener', permissionOf('guardian', 'admitted', false));
    expect(await eventually(() => listener.hears.length > 0 && listener.hears)).toEqual(['p-speaker']);
    expect((await seen('p-listener'))?.permission).toEqual({
      canPublish: false,
      canSubscribe: true,
      canPublishData: false,
    });
    await speaker.leave();
    await listener.leave();
  });

  it('tells connections apart by sid, with the time of joining', async () => {
    const bot = await enter('p-again');
    const first = await eventually(() => seen('p-again'));
    await bot.leave();
    await eventually(async () => (await seen('p-again')) === null);
    const returned = await enter('p-again');
    const second = await eventually(() => seen('p-again'));
    expect(second.sid).not.toBe(first.sid);
    expect(second.joinedAtMs).toBeGreaterThanOrEqual(first.joinedAtMs);
    expect(Math.abs(second.joinedAtMs - Date.now())).toBeLessThan(10_000);
    await returned.leave();
  });

  it('does not bring a deleted room back for a kept token', async () => {
    await gateway.openRoom('r-short', 600);
    const token = await gateway.token('r-short', 'p-kept', 60);
    await gateway.deleteRoom('r-short');
    await expect(new Bot().enter({ url: gateway.publicUrl, token })).rejects.toThrow();
    expect(await gateway.existingRooms(['r-short', room])).toEqual(new Set([room]));
  });

  it('takes what is gone already for done', async () => {
    await gateway.deleteRoom('r-never');
    await gateway.disconnect(room, 'p-never');
    await gateway.permit(room, 'p-never', NO_MEDIA);
  });

  it('refuses a webhook that our server did not sign', async () => {
    await expect(gateway.readWebhook('{"event":"room_finished"}', undefined)).rejects.toBeInstanceOf(ForgedWebhook);
    await expect(gateway.readWebhook('{"event":"room_finished"}', 'a.b.c')).rejects.toBeInstanceOf(ForgedWebhook);
  });

  it('says that there is no video server, and nothing else, when it is away', async () => {
    const away = new LiveKitGateway(testSettings({ ...server.settings, LIVEKIT_URL: 'http://127.0.0.1:9' }));
    await expect(away.existingRooms([])).rejects.toBeInstanceOf(NoVideoServer);
    await expect(away.openRoom('r', 1)).rejects.not.toThrow(/eyJ/);
  });
});
