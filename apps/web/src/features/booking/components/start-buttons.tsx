import { Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../lib/format';
import { byHour, byPartOfDay } from '../../../lib/open-times';
import { dayKeyLabel, hourLabel, timeOfDay, type DayKey } from '../../../lib/time';
import classes from './start-buttons.module.css';

/** More starts than this are chosen by the hour first. */
const MOST_AT_ONCE = 36;

interface StartButtonsProps {
  day: DayKey;
  starts: number[];
  zone: string;
  chosen: number | null;
  onChoose: (startMs: number) => void;
}

export function StartButtons(props: StartButtonsProps) {
  return props.starts.length > MOST_AT_ONCE ? <ByHour {...props} /> : <ByPart {...props} />;
}

function ByPart({ day, starts, zone, chosen, onChoose }: StartButtonsProps) {
  return (
    <>
      {byPartOfDay(starts, zone).map(({ part, starts: inPart }) => (
        <div key={part} className={classes.group} role="group" aria-label={`${dayKeyLabel(day)}, ${part}`}>
          <Text size="sm" fw={600} mb={6}>
            {part}
          </Text>
          <Buttons starts={inPart} zone={zone} chosen={chosen} onChoose={onChoose} />
        </div>
      ))}
    </>
  );
}

function ByHour({ day, starts, zone, chosen, onChoose }: StartButtonsProps) {
  const hours = byHour(starts, zone);
  const holder = hours.find((hour) => chosen !== null && hour.starts.includes(chosen));
  const [open, setOpen] = useState<number | null>(null);
  const shown = hours.find(({ at }) => at === open) ?? holder ?? hours[0];
  if (!shown) return null;
  return (
    <>
      <div className={classes.group} role="group" aria-label={`${dayKeyLabel(day)}, hours`}>
        <Text size="sm" fw={600} mb={6}>
          Hour
        </Text>
        <div className={classes.hours}>
          {hours.map(({ at, starts: inHour }) => (
            <button
              key={at}
              type="button"
              className={classes.hour}
              aria-pressed={at === shown.at}
              aria-label={`${hourLabel(at, zone)}, ${count(inHour.length, 'open time')}`}
              onClick={() => setOpen(at)}
            >
              {hourLabel(at, zone)}
            </button>
          ))}
        </div>
      </div>
      <div className={classes.group} role="group" aria-label={`Times from ${hourLabel(shown.at, zone)}`}>
        <Text size="sm" fw={600} mb={6}>
          Start
        </Text>
        <Buttons starts={shown.starts} zone={zone} chosen={chosen} onChoose={onChoose} />
      </div>
    </>
  );
}

function Buttons({ starts, zone, chosen, onChoose }: Omit<StartButtonsProps, 'day'>) {
  return (
    <div className={classes.starts}>
      {starts.map((ms) => (
        <button
          key={ms}
          type="button"
          className={classes.start}
          aria-pressed={ms === chosen}
          onClick={() => onChoose(ms)}
        >
          {timeOfDay(ms, zone)}
        </button>
      ))}
    </div>
  );
}
