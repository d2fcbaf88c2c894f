import { VisuallyHidden } from '@mantine/core';
import type { OpenDay } from '../../../lib/open-times';
import { count } from '../../../lib/format';
import { dayKeyLabel, type DayKey } from '../../../lib/time';
import classes from './day-strip.module.css';

export function DayStrip({ days, shown, onDay }: { days: OpenDay[]; shown: DayKey; onDay: (day: DayKey) => void }) {
  return (
    <div className={classes.strip} role="group" aria-label="Days">
      {days.map(({ key, starts }) => {
        const [weekday = '', date = ''] = dayKeyLabel(key).split(', ');
        const [month = '', dayOfMonth = ''] = date.split(' ');
        return (
          <button
            key={key}
            type="button"
            className={classes.day}
            aria-pressed={key === shown}
            data-empty={starts.length === 0 || undefined}
            onClick={() => onDay(key)}
          >
            <span className={classes.weekday}>{weekday}</span>
            <span className={classes.number}>{dayOfMonth}</span>
            <span className={classes.month}>{month}</span>
            <span className={classes.mark} />
            <VisuallyHidden>
              , {starts.length === 0 ? 'no open times' : count(starts.length, 'open time')}
            </VisuallyHidden>
          </button>
        );
      })}
    </div>
  );
}
