import { Card, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MinutesFigure } from '../../../components/ui/minutes';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Session, Timeline } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { timeOfDay } from '../../../lib/time';
import { drawTimeline, type Bar } from '../../../lib/timeline';
import { useViewer } from '../../../lib/viewer';
import { timelineQuery } from '../api/sessions';
import classes from './timeline-card.module.css';

/** Who was there when, what was charged, and why: the family's proof. */
export function TimelineCard({ session }: { session: Session }) {
  const query = useQuery(timelineQuery(session.id));
  return (
    <Card component="section" aria-labelledby="timeline">
      <Stack gap="lg">
        <Title order={2} size="h3" id="timeline">
          Minute by minute
        </Title>
        {query.isPending && <Skeleton height={150} radius="md" />}
        {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
        {query.data && <Drawn timeline={query.data} session={session} />}
      </Stack>
    </Card>
  );
}

function Drawn({ timeline, session }: { timeline: Timeline; session: Session }) {
  const { zone } = useViewer();
  const drawn = drawTimeline(timeline, session.startsAt, session.endsAt);
  return (
    <>
      <SimpleGrid cols={2} spacing="md" maw="28rem">
        <MinutesFigure
          minutes={timeline.billedMinutes ?? Math.floor(timeline.billableSeconds / 60)}
          label={
            timeline.billedMinutes === null
              ? 'together, being settled'
              : `charged of ${minutesLabel(timeline.heldMinutes)} held`
          }
        />
        {timeline.returnedMinutes !== null && (
          <MinutesFigure
            minutes={timeline.returnedMinutes}
            label={session.viewerRole === 'guardian' ? 'back in your balance' : 'returned to the family'}
          />
        )}
      </SimpleGrid>
      <div className={classes.chart}>
        {drawn.rows.map((row) => (
          <Row key={`${row.role}:${row.who}`} label={row.who} bars={row.bars} zone={zone} />
        ))}
        {drawn.paused.length > 0 && <Row label="Paused" bars={drawn.paused} zone={zone} />}
        {drawn.outages.length > 0 && <Row label="Our outage" bars={drawn.outages} zone={zone} />}
        <Row label="Together" bars={drawn.together} zone={zone} isTogether />
        <div className={classes.axis} aria-hidden>
          <span>{timeOfDay(drawn.fromMs, zone)}</span>
          <span>{timeOfDay(drawn.toMs, zone)}</span>
        </div>
      </div>
      <Text size="sm" c="dimmed">
        {timeline.billedMinutes === null
          ? 'The session is over. What is charged is being settled, which takes about a minute.'
          : timeline.because}
      </Text>
    </>
  );
}

interface RowProps {
  label: string;
  bars: Bar[];
  zone: string;
  isTogether?: boolean;
}

function Row({ label, bars, zone, isTogether = false }: RowProps) {
  const spoken = bars
    .map(({ startMs, endMs }) => `${timeOfDay(startMs, zone)} to ${timeOfDay(endMs, zone)}`)
    .join(', ');
  return (
    <div className={classes.row}>
      <Text size="sm" fw={isTogether ? 600 : 500} className={classes.label}>
        {label}
      </Text>
      <div className={classes.track} role="img" aria-label={`${label}: ${spoken || 'not there'}`}>
        {bars.map((bar) => (
          <span
            key={bar.startMs}
            className={classes.bar}
            data-together={isTogether || undefined}
            style={{ insetInlineStart: `${bar.left}%`, width: `max(3px, ${bar.width}%)` }}
          />
        ))}
      </div>
    </div>
  );
}
