import { ChannelPolicy, SocketEvent } from '@app/realtime';
import { CHANNEL_CASES, SOCKET_EVENT_CASES } from './cases/channel.cases';
import { allChannelKinds, allSocketEvents, rowComplaints } from './channels';
import { PERSONAE } from './personae';

@ChannelPolicy('pets' as 'family')
class SeededPolicy {}

@SocketEvent('pet.stroked' as 'room.heartbeat')
class SeededEvent {}

class Bystander {}

describe('what the gateway knows', () => {
  it('is found by the marks that its registry reads', () => {
    expect(allChannelKinds([Bystander, SeededPolicy])).toContain('pets');
    expect(allSocketEvents([Bystander, SeededEvent, SeededEvent])).toEqual(['pet.stroked']);
    expect(allSocketEvents()).toContain('room.heartbeat');
  });
});

describe('the rows of the matrix for sockets', () => {
  it('are there for each kind of channel and each message, and for none that is gone', () => {
    expect(rowComplaints(allChannelKinds(), CHANNEL_CASES)).toEqual([]);
    expect(rowComplaints(allSocketEvents(), SOCKET_EVENT_CASES)).toEqual([]);
  });

  it('are missed where they were forgotten', () => {
    expect(rowComplaints(allChannelKinds([SeededPolicy]), CHANNEL_CASES)).toEqual(['pets has no row']);
    expect(rowComplaints(['user'], { user: [] })).toEqual(['user has no row']);
    expect(rowComplaints([], { gone: [{}] })).toEqual(['gone is gone']);
  });

  it.each(Object.entries(CHANNEL_CASES))('of %s let somebody in and keep somebody out', (_, rows) => {
    expect(rows.some(({ for: hearers }) => hearers.length > 0)).toBe(true);
    expect(rows.some(({ for: hearers }) => PERSONAE.some((persona) => !hearers.includes(persona)))).toBe(true);
  });
});
