import { CHANNEL_KINDS, type ChannelKind, type ClientMessageName } from '@app/contracts';
import { CHANNEL_POLICY, SOCKET_EVENT } from '@app/realtime';
import { testSettings } from '@app/testing';
import { ApiModule } from '../../src/app.module';
import { partsOf } from '../architecture';

type Provider = ReturnType<typeof partsOf>['providers'][number];

const markedWith = <Mark>(key: symbol, providers: readonly Provider[]): Mark[] => [
  ...new Set(
    providers.filter((provider) => Reflect.hasMetadata(key, provider)).map((provider) => markOf<Mark>(key, provider)),
  ),
];

const markOf = <Mark>(key: symbol, provider: Provider): Mark => Reflect.getMetadata(key, provider) as Mark;

const providersOfTheApi = (): Provider[] => partsOf(ApiModule.forRoot({ settings: testSettings() })).providers;

/** Every kind that the gateway lets anybody name, and every kind that a policy lets somebody into: nothing is started. */
export const allChannelKinds = (providers = providersOfTheApi()): ChannelKind[] => [
  ...new Set([...CHANNEL_KINDS, ...markedWith<ChannelKind>(CHANNEL_POLICY, providers)]),
];

/** Every message that clients may send beside joining and leaving, by the same marks as the gateway's registry reads. */
export const allSocketEvents = (providers = providersOfTheApi()): ClientMessageName[] =>
  markedWith<ClientMessageName>(SOCKET_EVENT, providers);

/** What has no row, and rows of what is gone. */
export function rowComplaints(known: readonly string[], rows: Readonly<Record<string, readonly unknown[]>>): string[] {
  const missing = known.filter((name) => (rows[name] ?? []).length === 0);
  const gone = Object.keys(rows).filter((name) => !known.includes(name));
  return [...missing.map((name) => `${name} has no row`), ...gone.map((name) => `${name} is gone`)];
}
