import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { Minutes, MinutesFigure } from '../../../components/ui/minutes';
import { Tag } from '../../../components/ui/tag';
import type { Balance } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import classes from './balance-card.module.css';

export function BalanceCard({ balance }: { balance: Balance }) {
  const { zone } = useViewer();
  const apart = [
    { label: 'Held for booked sessions', minutes: balance.heldMinutes, isAlways: true },
    { label: 'Set aside, refund under way', minutes: balance.setAsideMinutes, isAlways: false },
    { label: 'Frozen, payment disputed', minutes: balance.frozenMinutes, isAlways: false },
  ].filter(({ minutes, isAlways }) => isAlways || minutes > 0);
  return (
    <Card component="section" aria-label="Balance">
      <Stack gap="md">
        <Group gap="xl" align="flex-start">
          <MinutesFigure minutes={balance.availableMinutes} label="Available to book" />
        </Group>
        <dl className={classes.rows}>
          {apart.map(({ label, minutes }) => (
            <div key={label} className={classes.row}>
              <dt>{label}</dt>
              <dd>
                <Minutes minutes={minutes} />
              </dd>
            </div>
          ))}
          {balance.expiring.map(({ minutes, at }) => (
            <div key={at} className={classes.row}>
              <dt>Expiring {dayLabel(isoToMs(at), zone)}</dt>
              <dd>
                <Minutes minutes={minutes} />
              </dd>
            </div>
          ))}
          {balance.debtMinutes > 0 && (
            <div className={classes.row}>
              <dt>
                Owed <Tag tone="loss">Booking is paused</Tag>
              </dt>
              <dd>{minutesLabel(balance.debtMinutes)}</dd>
            </div>
          )}
        </dl>
      </Stack>
    </Card>
  );
}

const SOURCES: Record<string, string> = { purchase: 'Bought', grant: 'Granted', bonus: 'Bonus' };

/** Where the available minutes came from, in the order in which they are used. */
export function Lots({ lots }: { lots: Balance['lots'] }) {
  const { zone } = useViewer();
  if (lots.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="lots">
      <Title order={2} size="h3" id="lots" mb={4}>
        What your minutes are made of
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Those that expire soonest are used first.
      </Text>
      <dl className={classes.rows}>
        {lots.map(({ id, source, minutes, expiresAt }) => (
          <div key={id} className={classes.row}>
            <dt>
              {SOURCES[source] ?? source}
              <Text span c="dimmed" size="sm">
                {' '}
                · {expiresAt ? `expires ${dayLabel(isoToMs(expiresAt), zone)}` : 'never expires'}
              </Text>
            </dt>
            <dd>
              <Minutes minutes={minutes} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
