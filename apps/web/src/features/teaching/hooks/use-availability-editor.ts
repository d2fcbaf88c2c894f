import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Availability } from '../../../lib/api-types';
import {
  draftErrors,
  fromDraft,
  hasErrors,
  toDraft,
  type Draft,
  type DraftErrors,
} from '../../../lib/availability-draft';
import { keys } from '../../../lib/keys';
import { fieldErrors, Problem } from '../../../lib/problem';
import { saveAvailability } from '../api/teaching';

const RULE_FIELDS = ['noticeMinutes', 'bufferMinutes', 'stepMinutes', 'horizonDays', 'maxSessionsPerDay', 'acceptance'];
const NO_ERRORS: DraftErrors = { days: [], overrides: [], timeOff: [], rules: {} };

/** What a tutor is changing about their availability: one draft, whichever view it is changed in. */
export function useAvailabilityEditor(saved: Availability, zone: string) {
  const queryClient = useQueryClient();
  const [before, setBefore] = useState(() => toDraft(saved, zone));
  const [version, setVersion] = useState(saved.version);
  const [draft, setDraft] = useState(before);
  const [isChecked, setIsChecked] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const errors = draftErrors(draft);

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
  const undo = (): void => {
    setDraft(before);
    setIsChecked(false);
    save.reset();
  };

  const problem = save.error ? Problem.from(save.error) : null;
  return {
    draft,
    change: (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part })),
    setDraft,
    shown: isChecked ? errors : NO_ERRORS,
    isRefused: isChecked && hasErrors(errors),
    refusals,
    isChanged: JSON.stringify(draft) !== JSON.stringify(before),
    isSaving: save.isPending,
    problem,
    refused: problem ? fieldErrors(problem, RULE_FIELDS) : { fields: {}, others: [] },
    submit,
    undo,
  };
}

export type AvailabilityEditor = ReturnType<typeof useAvailabilityEditor>;
