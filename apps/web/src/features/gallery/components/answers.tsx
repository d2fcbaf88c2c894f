import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconCalendarCheck, IconCalendarEvent } from '@tabler/icons-react';
import { CardsSkeleton } from '../../../components/ui/page-skeleton';
import { ProblemAlert, ProblemPage } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { SettingsCard } from '../../settings/components/settings-card';
import { Specimen, State } from './specimen';

const REFUSED = new Problem(
  409,
  'booking.slot-taken',
  'Conflict',
  'That time was just taken. The next open times with this tutor are 4:30 and 5:00 PM.',
);

/** What is shown instead of, or around, what was asked for. */
export function AnswerSpecimens() {
  const [isOpen, sheet] = useDisclosure(false);
  return (
    <>
      <Specimen name="ProblemAlert">
        <State name="a refusal">
          <ProblemAlert problem={REFUSED} />
        </State>
        <State name="ours, with a request id, and again">
          <ProblemAlert problem={Problem.unexpected(500, 'req-7f3a')} onRetry={() => undefined} />
        </State>
        <State name="no network">
          <ProblemAlert problem={Problem.unreachable()} onRetry={() => undefined} />
        </State>
      </Specimen>
      <Specimen name="Alerts">
        <Alert color="green" variant="light" icon={<IconCalendarCheck />} title="Your session is booked">
          We sent the details by e-mail.
        </Alert>
        <Alert color="amber" variant="light" title="Your availability was changed elsewhere">
          What you typed is still here, and not saved.
        </Alert>
        <Alert color="indigo" variant="light" title="Good to know">
          Nothing has to be done.
        </Alert>
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState
          icon={IconCalendarEvent}
          title="Nothing booked yet"
          order={3}
          action={<Button size="sm">Find a tutor</Button>}
        >
          Pick a tutor and a time, and the session shows up here.
        </EmptyState>
      </Specimen>
      <Specimen name="ProblemPage">
        <ProblemPage problem={Problem.unexpected(503, 'req-7f3a')} onRetry={() => undefined} />
      </Specimen>
      <Specimen name="Skeletons">
        <CardsSkeleton count={2} height={64} />
      </Specimen>
      <Specimen name="ShowMore">
        <ShowMore hasNextPage isFetchingNextPage={false} fetchNextPage={() => undefined} />
        <ShowMore hasNextPage isFetchingNextPage fetchNextPage={() => undefined} />
      </Specimen>
      <SettingsCard title="SettingsCard" lead="One matter of the settings.">
        <Button variant="default" size="sm">
          Change
        </Button>
      </SettingsCard>
      <Specimen name="Sheet">
        <Group>
          <Button variant="default" onClick={sheet.open}>
            Open a sheet
          </Button>
          <Button
            variant="default"
            onClick={() => notifications.show({ color: 'green', message: 'Your availability is saved.' })}
          >
            Show a notification
          </Button>
        </Group>
        <Sheet title="Cancel this session" opened={isOpen} onClose={sheet.close}>
          <Stack>
            <Text>60 min come back to your balance. The tutor is told.</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={sheet.close}>
                Keep it
              </Button>
              <Button color="red" onClick={sheet.close}>
                Cancel the session
              </Button>
            </Group>
          </Stack>
        </Sheet>
      </Specimen>
    </>
  );
}
