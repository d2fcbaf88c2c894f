import { useStanding } from '../../features/teaching/hooks/use-standing';
import { useViewer } from '../../lib/viewer';
import { PLACES, type Places } from './destinations';

const NOTHING_YET: Places = { side: { main: [], more: [] }, bar: [] };

/** Where whoever is looking can go from here; nothing while it isn't known, rather than what goes away again. */
export function usePlaces(): Places {
  const { part, isPending } = useViewer();
  const standing = useStanding();
  if (isPending && part !== 'visitor') return NOTHING_YET;
  if (part !== 'tutor') return PLACES[part];
  if (standing === 'unknown') return NOTHING_YET;
  return PLACES[standing];
}
