import { Text } from '@mantine/core';
import type { ApplicationFile } from '../../../lib/api-types';
import { SettingsCard } from '../../settings/components/settings-card';
import { APPLICATION_WORDS, LISTING_WORDS } from '../lib/words';
import { Moment } from './moment';
import classes from './review.module.css';

interface Happening {
  at: string;
  what: string;
  byName: string | null;
  reason: string | null;
}

/** Answers and listings, the newest first. */
export function HistoryCard({ file }: { file: ApplicationFile }) {
  const happenings: Happening[] = [
    ...[file.current, ...file.earlier].flatMap(({ state, submittedAt, decidedAt, decidedByName, reason }) => [
      ...(submittedAt ? [{ at: submittedAt, what: 'Application sent', byName: null, reason: null }] : []),
      ...(decidedAt ? [{ at: decidedAt, what: APPLICATION_WORDS[state], byName: decidedByName, reason }] : []),
    ]),
    ...file.listingChanges.map(({ to, at, byName, reason }) => ({ at, what: LISTING_WORDS[to], byName, reason })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (happenings.length === 0) return null;
  return (
    <SettingsCard title="What happened">
      <ul className={classes.rows}>
        {happenings.map((happening, index) => (
          <li key={index} className={classes.row}>
            <Text fw={600}>{happening.what}</Text>
            <Text size="sm" c="dimmed" className={classes.text}>
              <Moment at={happening.at} />
              {happening.byName && `, ${happening.byName}`}
            </Text>
            {happening.reason && (
              <Text size="sm" className={classes.text}>
                {happening.reason}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}
