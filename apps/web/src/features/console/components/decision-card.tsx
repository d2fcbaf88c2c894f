import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationDecision, ApplicationFile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { can, useMe } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import { decideApplication, relistTutor, suspendTutor } from '../api/console';
import { CHECK_WORDS } from '../lib/words';
import { ReasonSheet } from './reason-sheet';

type Deed = ApplicationDecision | 'suspend' | 'relist';

const DEEDS: Record<
  Deed,
  { button: string; lead: string; label: string; asked?: string; said: string; isLoss?: true }
> = {
  approve: {
    button: 'Approve and list',
    lead: 'The tutor is listed at once and can be booked. They read your words in the mail.',
    label: 'Words to the tutor',
    asked: 'a word of welcome; it is in the mail',
    said: 'Approved and listed.',
  },
  'ask-for-changes': {
    button: 'Ask for changes',
    lead: 'The application goes back to the tutor, who reads in the mail what to change.',
    label: 'What to change',
    asked: 'what to change',
    said: 'Sent back with your words.',
  },
  decline: {
    button: 'Decline',
    lead: 'The tutor reads the reason in the mail, and can apply again in 90 days.',
    label: 'The reason, as the tutor reads it',
    said: 'Declined.',
    isLoss: true,
  },
  suspend: {
    button: 'Suspend',
    lead: 'Running rooms end now, coming sessions are canceled with every minute returned, and the families are told.',
    label: 'The reason',
    said: 'Suspended.',
    isLoss: true,
  },
  relist: {
    button: 'List again',
    lead: 'The tutor can be found and booked again. Sessions that were canceled stay canceled.',
    label: 'The reason',
    said: 'Listed again.',
  },
};

/** What can be done with this tutor now, by whoever may. */
export function DecisionCard({ file }: { file: ApplicationFile }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const [deed, setDeed] = useState<Deed | null>(null);
  const maySuspend = can(me, 'console.suspend-tutors');
  const { state } = file.current;
  const isWaiting = state === 'submitted';
  const canRelist = maySuspend && state === 'approved' && !file.isListed && file.listing !== 'listed';
  const canSuspend = maySuspend && file.listing !== 'suspended';
  const missing = file.missingChecks.map((kind) => CHECK_WORDS[kind].toLowerCase());
  if (!isWaiting && state !== 'needs-changes' && !canRelist && !canSuspend) return null;

  const act = (reason: string): Promise<void> => {
    if (deed === 'suspend') return suspendTutor(file.tutorId, reason);
    if (deed === 'relist') return relistTutor(file.tutorId, reason);
    return decideApplication(file.tutorId, deed!, reason);
  };
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: keys.application(file.tutorId) });
    void queryClient.invalidateQueries({ queryKey: keys.queue('applications') });
    void queryClient.invalidateQueries({ queryKey: keys.queueCounts });
  };
  return (
    <SettingsCard title={isWaiting ? 'Your answer' : 'What you can do'}>
      {missing.length > 0 && (isWaiting || canRelist) && (
        <Text c="dimmed" mb="md">
          {`Before ${isWaiting ? 'approving' : 'listing'}, record a valid check of: ${missing.join(', ')}.`}
        </Text>
      )}
      <Group gap="sm">
        {isWaiting && (
          <Button onClick={() => setDeed('approve')} disabled={missing.length > 0}>
            Approve and list
          </Button>
        )}
        {isWaiting && (
          <Button variant="default" onClick={() => setDeed('ask-for-changes')}>
            Ask for changes
          </Button>
        )}
        {(isWaiting || state === 'needs-changes') && (
          <Button variant="default" onClick={() => setDeed('decline')}>
            Decline
          </Button>
        )}
        {canRelist && (
          <Button onClick={() => setDeed('relist')} disabled={missing.length > 0}>
            List again
          </Button>
        )}
        {canSuspend && (
          <Button variant="subtle" color="red" onClick={() => setDeed('suspend')}>
            Suspend
          </Button>
        )}
      </Group>
      {deed && (
        <ReasonSheet
          title={DEEDS[deed].button}
          {...DEEDS[deed]}
          opened
          onClose={() => setDeed(null)}
          act={act}
          onDone={refresh}
        />
      )}
    </SettingsCard>
  );
}
