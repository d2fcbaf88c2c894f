import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { LeaveGuard } from '../../../components/ui/leave-guard';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Availability } from '../../../lib/api-types';
import { draftErrors, fromDraft, hasErrors, toDraft, type Draft } from '../../../lib/availability-draft';
import { keys } from '../../../lib/keys';
import { fieldErrors, Problem } from '../../../lib/problem';
import { zoneAbbreviation, zoneName } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { saveAvailability } from '../api/teaching';
import { OverridesEditor, TimeOffEditor } from './exceptions-editor';
import { RulesEditor } from './rules-editor';
import { WeeklyEditor } from './weekly-editor';
import classes from './availability.module.css';

const RULE_FIELDS = ['noticeMinutes', 'bufferMinutes', 'stepMinutes', 'horizonDays', 'maxSessionsPerDay', 'acceptance'];

interface AvailabilityFormProps {
  saved: Availability;
  zone: string;
  /** Takes what is stored now in place of what was typed. */
  onReload: () => void;
}

export function AvailabilityForm({ saved, zone, onReload }: AvailabilityFormProps) {
  const queryClient = useQueryClient();
  const now = useNow();
  const [before, setBefore] = useState(() => toDraft(saved, zone));
  const [version, setVersion] = useState(saved.version);
  const [draft, setDraft] = useState(before);
  const [isChecked, setIsChecked] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const errors = draftErrors(draft);
  const shown = isChecked ? errors : { days: [], overrides: [], timeOff: [], rules: {} };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before);
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));

  const save = useMutation({
    mutationFn: () => saveAvailability(fromDraft(draft, version, zone)),
    onSuccess: (stored) => {
      const settled = toDraft(stored, zone);
      setBefore(settled);
      setDraft(settled);
      setVersion(stored.version);
      setIsChecked(false);
      queryClient.setQueryData(keys.availability, stored);
      void queryClient.invalidateQueries({ queryKey: keys.openTimes });
      notifications.show({ color: 'green', message: 'Your availability is saved, and families see it now.' });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    const isRefused = hasErrors(errors);
    setRefusals((count) => (isRefused ? count + 1 : 0));
    if (!isRefused) save.mutate();
  };

  // Save stands at the foot of the window wherever the reader is; what went wrong is brought to them.
  const notice = useRef<HTMLDivElement>(null);
  const { error } = save;
  useEffect(() => {
    if (!error && refusals === 0) return;
    notice.current?.scrollIntoView({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [error, refusals]);

  const problem = error ? Problem.from(error) : null;
  const refused = problem ? fieldErrors(problem, RULE_FIELDS) : { fields: {}, others: [] };
  const isStale = problem?.status === 409;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard isChanged={isChanged} />
      <Stack gap="lg">
        <Text c="dimmed">
          All times here are in your zone: {zoneName(zone)} ({zoneAbbreviation(now, zone)}).
        </Text>
        <WeeklyEditor days={draft.days} errors={shown.days} onChange={(days) => change({ days })} />
        <OverridesEditor
          value={draft.overrides}
          errors={shown.overrides}
          onChange={(overrides) => change({ overrides })}
        />
        <TimeOffEditor value={draft.timeOff} errors={shown.timeOff} onChange={(timeOff) => change({ timeOff })} />
        <RulesEditor value={draft} errors={{ ...refused.fields, ...shown.rules }} onChange={change} />
        <div ref={notice} tabIndex={-1}>
          {isStale ? (
            <Alert role="alert" color="amber" variant="light" title="Your availability was changed elsewhere">
              <Text size="sm">
                Another window, or another device, saved in the meantime. What you typed is still here, and not saved.
              </Text>
              <Button mt="sm" size="xs" variant="default" onClick={onReload}>
                Show what is stored and start over
              </Button>
            </Alert>
          ) : (
            <ProblemAlert problem={problem} others={refused.others} />
          )}
          {isChecked && hasErrors(errors) && (
            <Text role="alert" c="red" size="sm">
              Something needs another look; it is marked above.
            </Text>
          )}
        </div>
        {(isChanged || save.isPending) && (
          <div className={classes.bar}>
            <Text size="sm">You have changes that are not saved.</Text>
            <Group gap="xs">
              <Button
                variant="default"
                size="sm"
                onClick={() => {
                  setDraft(before);
                  setIsChecked(false);
                  save.reset();
                }}
              >
                Undo
              </Button>
              <Button type="submit" size="sm" loading={save.isPending}>
                Save
              </Button>
            </Group>
          </div>
        )}
      </Stack>
    </form>
  );
}
