import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye, IconLockOpen } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { PersonFile, PersonSection, Unmasked } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { SettingsCard } from '../../settings/components/settings-card';
import { endBreakGlass, readUnmasked } from '../api/console';
import { countdown, PURPOSE_WORDS, SECTION_WORDS } from '../lib/words';
import classes from './break-glass.module.css';
import { OpenBreakGlassForm } from './open-break-glass-form';
import { UnmaskedSection } from './unmasked-section';

const SECTIONS = Object.keys(SECTION_WORDS) as PersonSection[];

type Access = NonNullable<PersonFile['access']>;

/** Closed: what opening means. Open: the time that is left, and what there is to see. */
export function BreakGlassCard({ file }: { file: PersonFile }) {
  const [isAsking, asking] = useDisclosure(false);
  if (file.access) return <OpenAccess key={file.access.id} accountId={file.accountId} access={file.access} />;
  if (!file.mayOpen) return null;
  return (
    <SettingsCard title="Names and addresses are masked">
      <div className={classes.closed}>
        <Text c="dimmed">
          To see them, say what for. The access ends by itself, every look is written down, and a colleague reviews it.
        </Text>
        <Button variant="default" onClick={asking.open} leftSection={<IconLockOpen size={18} aria-hidden />}>
          See unmasked data
        </Button>
      </div>
      <Sheet title={`See ${file.displayName} unmasked`} opened={isAsking} onClose={asking.close}>
        <OpenBreakGlassForm file={file} onDone={asking.close} />
      </Sheet>
    </SettingsCard>
  );
}

function OpenAccess({ accountId, access }: { accountId: string; access: Access }) {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState<Partial<Record<PersonSection, Unmasked>>>({});
  const left = isoToMs(access.expiresAt) - useNow('second');
  const isOver = left <= 0;
  const close = () => {
    setSeen({});
    void queryClient.invalidateQueries({ queryKey: keys.person(accountId) });
  };
  // What was shown goes with the time, whatever the reader does.
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: keys.person(accountId) });
  }, [isOver, queryClient, accountId]);

  const end = useMutation({ mutationFn: () => endBreakGlass(access.id), onSuccess: close });
  const read = useMutation({
    mutationFn: (section: PersonSection) => readUnmasked(access.id, section),
    onSuccess: (unmasked) => setSeen((before) => ({ ...before, [unmasked.section]: unmasked })),
  });
  const failed = end.error ?? read.error;
  return (
    <SettingsCard title="Unmasked access is open">
      <div className={classes.open}>
        <div className={classes.clock}>
          <Text component="span" className={classes.left} role="timer" aria-label="Time left">
            {countdown(left)}
          </Text>
          <Text component="span" size="sm">
            {PURPOSE_WORDS[access.purpose]}, {access.ticket}
          </Text>
        </div>
        <Button variant="default" size="sm" loading={end.isPending} onClick={() => end.mutate()}>
          Close now
        </Button>
      </div>
      <ProblemAlert problem={failed && Problem.from(failed)} />
      {!isOver && (
        <Stack gap={0} component="ul" className={classes.sections}>
          {SECTIONS.map((section) => {
            const { title, text } = SECTION_WORDS[section];
            const unmasked = seen[section];
            return (
              <li key={section} className={classes.section}>
                <Group justify="space-between" gap="sm" wrap="nowrap">
                  <div>
                    <Text fw={600}>{title}</Text>
                    {!unmasked && (
                      <Text size="sm" c="dimmed">
                        {text}
                      </Text>
                    )}
                  </div>
                  {!unmasked && (
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={`Show ${title.toLowerCase()}`}
                      loading={read.isPending && read.variables === section}
                      onClick={() => read.mutate(section)}
                      leftSection={<IconEye size={16} aria-hidden />}
                    >
                      Show
                    </Button>
                  )}
                </Group>
                {unmasked && <UnmaskedSection unmasked={unmasked} />}
              </li>
            );
          })}
        </Stack>
      )}
    </SettingsCard>
  );
}
