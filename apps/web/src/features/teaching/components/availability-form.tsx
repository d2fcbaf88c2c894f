import { Alert, Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { LeaveGuard } from '../../../components/ui/leave-guard';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { SaveBar } from '../../../components/ui/save-bar';
import type { AvailabilityEditor } from '../hooks/use-availability-editor';
import { OverridesEditor, TimeOffEditor } from './exceptions-editor';
import { RulesEditor } from './rules-editor';
import { WeeklyEditor } from './weekly-editor';

interface AvailabilityFormProps {
  editor: AvailabilityEditor;
  /** Takes what is stored now in place of what was typed. */
  onReload: () => void;
  children: ReactNode;
}

/** Around any view of the draft: what went wrong, and saving, which is offered once something has changed. */
export function AvailabilityForm({ editor, onReload, children }: AvailabilityFormProps) {
  const { problem, refusals, isChanged, isSaving } = editor;

  // Save stands at the foot of the window wherever the reader is; what went wrong is brought to them.
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!problem && refusals === 0) return;
    notice.current?.scrollIntoView({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [problem, refusals]);

  return (
    <form onSubmit={editor.submit} noValidate>
      <LeaveGuard isChanged={isChanged} />
      <Stack gap="lg">
        {children}
        <div ref={notice} tabIndex={-1}>
          {problem?.status === 409 ? (
            <Alert role="alert" color="amber" variant="light" title="Your availability was changed elsewhere">
              <Text size="sm">
                Another window, or another device, saved in the meantime. What you typed is still here, and not saved.
              </Text>
              <Button mt="sm" size="xs" variant="default" onClick={onReload}>
                Show what is stored and start over
              </Button>
            </Alert>
          ) : (
            <ProblemAlert problem={problem} others={editor.refused.others} />
          )}
          {editor.isRefused && (
            <Text role="alert" c="red" size="sm">
              Something needs another look; it is marked above, or in the list.
            </Text>
          )}
        </div>
        {(isChanged || isSaving) && <SaveBar isSaving={isSaving} onUndo={editor.undo} />}
      </Stack>
    </form>
  );
}

/** The draft as fields, one below the other. */
export function AvailabilityLists({ editor }: { editor: AvailabilityEditor }) {
  const { draft, shown, refused, change } = editor;
  return (
    <>
      <WeeklyEditor days={draft.days} errors={shown.days} onChange={(days) => change({ days })} />
      <OverridesEditor
        value={draft.overrides}
        errors={shown.overrides}
        onChange={(overrides) => change({ overrides })}
      />
      <TimeOffEditor value={draft.timeOff} errors={shown.timeOff} onChange={(timeOff) => change({ timeOff })} />
      <RulesEditor value={draft} errors={{ ...refused.fields, ...shown.rules }} onChange={change} />
    </>
  );
}
