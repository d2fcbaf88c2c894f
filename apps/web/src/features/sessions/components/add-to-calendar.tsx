import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { Session } from '../../../lib/api-types';

const KEPT: Session['state'][] = ['requested', 'confirmed', 'in_progress'];

/** A file that the calendar of a phone or a computer opens. It says the subject, a first name, and where this page is. */
export function AddToCalendar({ session }: { session: Session }) {
  if (!KEPT.includes(session.state)) return null;
  return (
    <div>
      <Button
        component="a"
        href={`/api/sessions/${session.id}/calendar.ics`}
        download="session.ics"
        variant="default"
        size="sm"
        leftSection={<IconCalendarPlus size={18} aria-hidden />}
      >
        Add to my calendar
      </Button>
    </div>
  );
}
