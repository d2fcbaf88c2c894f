import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Forbidden } from '../components/ui/states';
import { ProblemPage } from '../components/ui/problem-alert';
import { PageFallback } from '../components/ui/page-skeleton';
import { useViewer, type Part } from '../lib/viewer';
import { viewAs } from '../lib/viewing-as';

/** Lets the named parts through; visitors sign in first and come back, others are told plainly. */
export function ForParts({ parts }: { parts: Part[] }) {
  const { part, parts: held, isPending, problem, retry } = useViewer();
  const location = useLocation();
  const fitting = parts.includes(part) ? part : held.find((one) => parts.includes(one));
  // A page of their other half brings that half along: navigation and page belong together.
  useEffect(() => {
    if (fitting && fitting !== part) viewAs(fitting);
  }, [fitting, part]);
  if (isPending) return <PageFallback />;
  if (problem) return <ProblemPage problem={problem} onRetry={retry} />;
  if (part === 'visitor') {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?next=${next}`} replace />;
  }
  return fitting ? <Outlet /> : <Forbidden />;
}
