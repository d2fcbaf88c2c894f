import { lazy, Suspense } from 'react';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { useViewer } from '../../../lib/viewer';
import { VisitorHome } from '../components/visitor-home';

/** Visitors see theirs at once; each other face is loaded by whoever it is for. */
const FACES = {
  guardian: lazy(async () => ({ default: (await import('../components/guardian-home')).GuardianHome })),
  student: lazy(async () => ({ default: (await import('../components/student-home')).StudentHome })),
  tutor: lazy(async () => ({ default: (await import('../components/tutor-home')).TutorHome })),
  staff: lazy(async () => ({ default: (await import('../components/staff-home')).StaffHome })),
};

/** One address, five faces: what comes next for whoever looks at it. */
export function HomePage() {
  const { part } = useViewer();
  if (part === 'visitor') return <VisitorHome />;
  const Face = FACES[part];
  return (
    <Suspense fallback={<PageFallback />}>
      <Face />
    </Suspense>
  );
}
