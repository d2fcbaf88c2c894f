import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

const REFRESH_MILLISECONDS = 5_000;

const inSession = (sessionId: string) => ({ params: { path: { sessionId } } });

/** Below the session's own key, so that every push about the session refreshes its room too. */
export const roomQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [...keys.session(sessionId), 'room'],
    queryFn: ({ signal }) => answer(api.GET('/api/sessions/{sessionId}/room', { ...inSession(sessionId), signal })),
    refetchInterval: REFRESH_MILLISECONDS,
  });

export const enterRoom = (sessionId: string) =>
  answer(api.POST('/api/sessions/{sessionId}/room/entry', inSession(sessionId)));

/** What one may do to the room; each refreshes what is shown. */
export function useRoomActions(sessionId: string) {
  const queryClient = useQueryClient();
  const act = <Input>(mutationFn: (input: Input) => Promise<void>) => ({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.session(sessionId) }),
  });
  const given = inSession(sessionId);
  return {
    admit: useMutation(
      act((participantId: string) =>
        done(api.POST('/api/sessions/{sessionId}/room/admissions', { ...given, body: { participantId } })),
      ),
    ),
    remove: useMutation(
      act((participantId: string) =>
        done(api.POST('/api/sessions/{sessionId}/room/removals', { ...given, body: { participantId } })),
      ),
    ),
    pause: useMutation(act<void>(() => done(api.POST('/api/sessions/{sessionId}/room/pause', given)))),
    resume: useMutation(act<void>(() => done(api.POST('/api/sessions/{sessionId}/room/resume', given)))),
    end: useMutation(act<void>(() => done(api.POST('/api/sessions/{sessionId}/room/end', given)))),
  };
}
