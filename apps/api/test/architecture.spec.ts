import { Controller, Get, Module, Post } from '@nestjs/common';
import { Public, Requires, RETENTION_CLASSES, defineTables, type DataMap } from '@app/platform';
import { SOCKET_EVENT, SocketEvent } from '@app/realtime';
import { testSettings } from '@app/testing';
import { WorkerModule } from '../../worker/src/worker.module';
import { ApiModule } from '../src/app.module';
import {
  partsOf,
  personalDataProviders,
  tableComplaints,
  undeclaredRoutes,
  undeclaredSocketEvents,
} from './architecture';

@Controller('seeded')
class SeededController {
  @Get('open')
  @Public()
  open(): void {}

  @Get('guarded')
  @Requires('booking.view')
  guarded(): void {}

  @Post('forgotten')
  forgotten(): void {}

  helper(): void {}
}

@SocketEvent('room.heartbeat')
class ForgottenHeartbeat {}

@Requires('rooms.join')
@SocketEvent('room.heartbeat')
class GuardedHeartbeat {}

@Module({
  controllers: [SeededController],
  providers: [ForgottenHeartbeat, { provide: 'other', useClass: GuardedHeartbeat }],
})
class SeededModule {}

describe('what every route and socket event declares', () => {
  const api = partsOf(ApiModule.forRoot({ settings: testSettings() }));

  it('is a permission or that it is open to everybody: routes', () => {
    expect(api.controllers.length).toBeGreaterThan(1);
    expect(undeclaredRoutes(api.controllers)).toEqual([]);
  });

  it('is a permission or that it is open to everybody: socket events', () => {
    expect(undeclaredSocketEvents(api.providers, SOCKET_EVENT)).toEqual([]);
  });

  it('is missed where it was forgotten', () => {
    const seeded = partsOf({ module: SeededModule });
    expect(undeclaredRoutes(seeded.controllers)).toEqual(['SeededController.forgotten']);
    expect(undeclaredSocketEvents(seeded.providers, SOCKET_EVENT)).toEqual(['ForgottenHeartbeat']);
  });
});

describe('the check of tables', () => {
  const map: DataMap = defineTables('booking', {
    booking_session: { personal: true, retention: 'sessions' },
    booking_level: { personal: false, retention: 'reference' },
  });
  const complaints = (over: { tables?: string[]; maps?: DataMap[]; providers?: string[] } = {}) =>
    tableComplaints(
      over.tables ?? ['booking_session', 'booking_level'],
      over.maps ?? [map],
      new Set(over.providers ?? ['booking']),
    );

  it('is content with a table that has an owner, a class and a provider', () => {
    expect(complaints()).toEqual([]);
  });

  it('complains about a table that no map names', () => {
    expect(complaints({ tables: ['booking_session', 'booking_level', 'booking_secret'] })).toEqual([
      'booking_secret is in no data map',
    ]);
  });

  it('complains about a table that is gone', () => {
    expect(complaints({ tables: ['booking_session'] })).toEqual([
      'booking_level is in the data map of booking and not in the database',
    ]);
  });

  it('complains about a table without its owner as prefix', () => {
    expect(() => defineTables('booking', { session: { personal: true, retention: 'sessions' } })).toThrow(
      'must start with "booking_"',
    );
    const maps = [{ lib: 'booking', tables: { session: { personal: false, retention: 'sessions' } } }] as const;
    expect(complaints({ tables: ['session'], maps: [...maps] })).toEqual([
      'session does not carry its owner booking as prefix',
    ]);
  });

  it('complains about personal data that no provider would export or erase', () => {
    expect(complaints({ providers: [] })).toEqual(['booking_session holds personal data and booking has no provider']);
  });

  it('complains about a missing retention class, and about personal data that is called reference data', () => {
    const withClass = (retention: string) =>
      [{ lib: 'booking', tables: { booking_session: { personal: true, retention } } }] as unknown as DataMap[];
    expect(complaints({ tables: ['booking_session'], maps: withClass('for ever') })).toEqual([
      'booking_session has no retention class',
    ]);
    expect(complaints({ tables: ['booking_session'], maps: withClass('reference') })).toHaveLength(1);
    expect(RETENTION_CLASSES).not.toContain('for ever');
  });
});

describe('providers of personal data', () => {
  it('are loaded by the api and by the worker alike', () => {
    const settings = testSettings();
    const names = (module: Parameters<typeof partsOf>[0]) =>
      [...new Set(personalDataProviders(partsOf(module).providers).map((provider) => provider.name))].sort();
    expect(names(ApiModule.forRoot({ settings }))).toEqual(names(WorkerModule.forRoot({ settings })));
  });
});
