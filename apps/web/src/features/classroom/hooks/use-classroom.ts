import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '../../../lib/keys';
import { useChannel, useRealtime } from '../../../lib/use-channel';
import { enterRoom } from '../api/room';
import { ClassroomConnection, type ConnectionState } from '../lib/classroom-connection';

const HEARTBEAT_MILLISECONDS = 5_000;

/** The connection of this page to the session's room, kept for as long as the page is open. */
export function useClassroom(sessionId: string): { connection: ClassroomConnection; state: ConnectionState } {
  const [connection] = useState(() => new ClassroomConnection(() => enterRoom(sessionId)));
  const state = useSyncExternalStore(connection.subscribe, connection.read);
  const { socket } = useRealtime();
  const queryClient = useQueryClient();
  useChannel(`session:${sessionId}`);

  useEffect(() => {
    const follow = (change: { sessionId: string; reason: string }): void => {
      if (change.sessionId !== sessionId) return;
      if (change.reason === 'rotated' || change.reason === 'lost') connection.moveAlong();
      if (change.reason === 'ended') {
        connection.finish();
        void queryClient.invalidateQueries({ queryKey: keys.session(sessionId) });
      }
    };
    socket.on('room.changed', follow);
    return () => {
      socket.off('room.changed', follow);
    };
  }, [socket, connection, queryClient, sessionId]);

  useEffect(() => () => connection.leave(), [connection]);

  const isHere = state.phase === 'inside';
  useEffect(() => {
    if (!isHere) return undefined;
    const timer = window.setInterval(() => socket.emit('room.heartbeat', { sessionId }), HEARTBEAT_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [socket, sessionId, isHere]);

  return { connection, state };
}
