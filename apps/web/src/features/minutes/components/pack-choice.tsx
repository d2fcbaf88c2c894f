import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Pack } from '../../../lib/api-types';
import { minutesLabel, money, pricePerMinute } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { packsQuery } from '../api/minutes';
import classes from './pack-choice.module.css';

interface PackChoiceProps {
  value: string | null;
  onChange: (packId: string) => void;
  /** How many minutes are missing; packs with fewer can't be chosen. */
  neededMinutes?: number;
}

export function PackChoice({ value, onChange, neededMinutes = 0 }: PackChoiceProps) {
  const { data: packs, error, isPending, refetch } = useQuery(packsQuery);
  if (isPending) return <Skeleton height={210} radius="md" />;
  if (error) return <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />;
  return (
    <Radio.Group value={value} onChange={onChange} aria-label="Packs of minutes">
      <Stack gap="xs">
        {packs.map((pack) => {
          const total = pack.minutes + pack.bonusMinutes;
          const isEnough = total >= neededMinutes;
          return (
            <Radio.Card
              key={pack.id}
              value={pack.id}
              disabled={!isEnough}
              className={classes.card}
              aria-label={packLabel(pack)}
            >
              <Radio.Indicator disabled={!isEnough} />
              <span className={classes.words}>
                <Text component="span" fw={600} display="block">
                  {minutesLabel(total)}
                </Text>
                <Text component="span" size="sm" c="dimmed" display="block">
                  {pack.bonusMinutes > 0 && `${minutesLabel(pack.bonusMinutes)} of it a bonus · `}
                  {isEnough ? pricePerMinute(pack.priceCents, total, pack.currency) : 'Not enough for this session'}
                </Text>
              </span>
              <Text component="span" fw={600} className="tabular">
                {money(pack.priceCents, pack.currency)}
              </Text>
            </Radio.Card>
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

const packLabel = (pack: Pack): string =>
  `${pack.name}: ${minutesLabel(pack.minutes + pack.bonusMinutes)} for ${money(pack.priceCents, pack.currency)}`;
