import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { isoToMs, untilLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { minutesTogether, type Meter } from '../lib/meter';
import classes from './classroom.module.css';

/** "23 of 60 min": what would be billed if everybody left now. */
export function MinuteMeter({ meter, startsAt }: { meter: Meter; startsAt: string }) {
  const now = useNow('second');
  const { zone } = useViewer();
  const used = minutesTogether(meter, now);
  const isRunning = meter.runningSince !== null;
  const startMs = isoToMs(startsAt);
  return (
    <div className={classes.meter} data-running={isRunning}>
      <IconClock size={18} aria-hidden />
      <Text span inherit className="tabular" data-testid="minute-meter">
        {used} of {meter.heldMinutes} min
      </Text>
      <Text span size="sm" className={classes.meterNote}>
        {isRunning ? 'counting' : now < startMs ? `counting starts ${untilLabel(startMs, now, zone)}` : 'not counting'}
      </Text>
    </div>
  );
}
