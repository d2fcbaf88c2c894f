import { Navigate, Outlet, useLocation } from 'react-router';
import { Forbidden } from '../components/ui/states';
import { ProblemPage } from '../components/ui/problem-alert';
import { PageFallback } from '../components/ui/page-skeleton';
import { useViewer, type Part } from '../lib/viewer';

/** Lets the named parts through; visitors sign in first and come back, others are told plainly. */
export function ForParts({ parts }: { parts: Part[] }) {
  const { part, isPending, problem, retry } = useViewer();
  const location = useLocation();
  if (isPending) return <PageFallback />;
  if (problem) return <ProblemPage problem={problem} onRetry={retry} />;
  if (part === 'visitor') {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?next=${next}`} replace />;
  }
  return parts.includes(part) ? <Outlet /> : <Forbidden />;
}
