import { useViewer } from '../../../lib/viewer';
import { GuardianHome } from '../components/guardian-home';
import { StaffHome } from '../components/staff-home';
import { StudentHome } from '../components/student-home';
import { TutorHome } from '../components/tutor-home';
import { VisitorHome } from '../components/visitor-home';

/** One address, five faces: what comes next for whoever looks at it. */
export function HomePage() {
  const { part } = useViewer();
  switch (part) {
    case 'guardian':
      return <GuardianHome />;
    case 'student':
      return <StudentHome />;
    case 'tutor':
      return <TutorHome />;
    case 'staff':
      return <StaffHome />;
    case 'visitor':
      return <VisitorHome />;
  }
}
