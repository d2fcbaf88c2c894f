import { isoToMs, whenLabel } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';

/** "Tue, Mar 4, 4:30 PM EST" in the reader's zone. */
export function Moment({ at }: { at: string }) {
  const { zone } = useViewer();
  return (
    <time dateTime={at} className="tabular">
      {whenLabel(isoToMs(at), zone)}
    </time>
  );
}
