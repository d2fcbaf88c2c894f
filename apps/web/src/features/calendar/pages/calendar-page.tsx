import { useViewer } from '../../../lib/viewer';
import { GuardianCalendar } from '../components/guardian-calendar';
import { TutorCalendar } from '../components/tutor-calendar';

export function CalendarPage() {
  return useViewer().part === 'tutor' ? <TutorCalendar /> : <GuardianCalendar />;
}
