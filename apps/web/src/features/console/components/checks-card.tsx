import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Sheet } from '../../../components/ui/sheet';
import { Tag } from '../../../components/ui/tag';
import type { ApplicationFile, VettingKind } from '../../../lib/api-types';
import { isoToMs, longDate, msToIso } from '../../../lib/time';
import { SettingsCard } from '../../settings/components/settings-card';
import { CHECK_WORDS } from '../lib/words';
import { RecordCheckForm } from './record-check-form';
import classes from './review.module.css';

const KINDS = Object.keys(CHECK_WORDS) as VettingKind[];

const day = (iso: string, back = 0): string => longDate(msToIso(isoToMs(iso) - back).slice(0, 10));

export function ChecksCard({ file }: { file: ApplicationFile }) {
  const [isOpen, sheet] = useDisclosure(false);
  return (
    <SettingsCard
      title="Background checks"
      lead="A tutor is listed only while all three are valid. A result is written once; a newer one counts instead."
    >
      <ul className={classes.rows}>
        {KINDS.map((kind) => {
          const records = file.checks.filter((check) => check.kind === kind).reverse();
          const isMissing = file.missingChecks.includes(kind);
          return (
            <li key={kind} className={classes.row}>
              <div className={classes.head}>
                <Text fw={600}>{CHECK_WORDS[kind]}</Text>
                <Tag tone={isMissing ? 'time' : 'confirmed'}>{isMissing ? 'Missing' : 'Valid'}</Tag>
              </div>
              {records.length === 0 && (
                <Text size="sm" c="dimmed">
                  Nothing recorded yet.
                </Text>
              )}
              {records.map((check) => (
                <Text key={check.id} size="sm" c="dimmed">
                  {check.result === 'passed' ? 'Passed' : 'Failed'} on {day(check.checkedAt)}, valid until{' '}
                  {day(check.expiresAt, 1)}. {check.provider}, {check.providerReference}. Recorded by{' '}
                  {check.recordedByName}
                </Text>
              ))}
            </li>
          );
        })}
      </ul>
      {!file.isOwn && (
        <Group mt="md">
          <Button variant="default" onClick={sheet.open}>
            Record a check
          </Button>
        </Group>
      )}
      <Sheet title="Record a check" opened={isOpen} onClose={sheet.close}>
        <Stack gap="md">
          <RecordCheckForm tutorId={file.tutorId} first={file.missingChecks[0] ?? 'identity'} onDone={sheet.close} />
        </Stack>
      </Sheet>
    </SettingsCard>
  );
}
