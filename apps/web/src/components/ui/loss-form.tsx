import { Button, Stack, Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../lib/problem';
import { ProblemAlert } from './problem-alert';

interface LossFormProps {
  /** What happens then, before it is too late. */
  children: ReactNode;
  note: { label: string; description?: string; maxLength: number };
  confirm: string;
  keep: string;
  /** Takes the note, which may be empty. */
  act: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'error' | 'isPending'>;
  onKeep: () => void;
}

/** For what can't be undone and may be explained in a word: says first what will be lost. Stands in a sheet. */
export function LossForm({ children, note, confirm, keep, act, onKeep }: LossFormProps) {
  const [words, setWords] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(words.trim());
      }}
    >
      <Stack gap="md">
        {children}
        <Textarea
          {...note}
          autosize
          minRows={2}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ProblemAlert problem={act.error ? Problem.from(act.error) : null} />
        <Button type="submit" color="red" loading={act.isPending}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {keep}
        </Button>
      </Stack>
    </form>
  );
}
