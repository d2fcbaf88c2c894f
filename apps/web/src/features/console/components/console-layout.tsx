import type { Queue } from '../../../lib/api-types';
import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useChannel } from '../../../lib/use-channel';
import { can, useMe } from '../../../lib/viewer';
import { Forbidden } from '../../../components/ui/states';
import { CONSOLE_SECTIONS, sectionsOf, type ConsoleSection } from '../sections';
import { useQueueCounts } from '../hooks/use-queue-counts';
import classes from './console-layout.module.css';

export function ConsoleLayout() {
  const me = useMe();
  const { pathname } = useLocation();
  const section = CONSOLE_SECTIONS.find(({ to, isExact }) => (isExact ? pathname === to : pathname.startsWith(to)));
  if (!can(me, 'console.open')) return <Forbidden />;
  return (
    <>
      <Sections current={section} />
      {section && !can(me, section.permission) ? <Forbidden /> : <Outlet />}
    </>
  );
}

/** The console's own navigation, above each of its pages; what the reader may not open is not in it. */
function Sections({ current }: { current: ConsoleSection | undefined }) {
  const me = useMe();
  const link = useRef<HTMLAnchorElement>(null);
  const shownCounts = [...useQueueCounts().values()].filter((count) => count > 0).length;
  // On a phone the row is longer than the screen, each count that appears moves what is behind it, and phones are turned.
  useEffect(() => {
    const show = (): void => {
      // Answers a promise in newer browsers: nothing that an effect may return.
      void link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
    };
    show();
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [current, shownCounts]);
  return (
    <nav aria-label="Console" className={classes.sections}>
      {sectionsOf(me).map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          ref={entry === current ? link : undefined}
          className={classes.section}
          aria-current={entry === current ? 'page' : undefined}
        >
          {entry.label}
          {entry.queue && <Count queue={entry.queue} />}
        </Link>
      ))}
    </nav>
  );
}

function Count({ queue }: { queue: Queue }) {
  useChannel(`staff:${queue}`);
  const count = useQueueCounts().get(queue) ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {count}
      <span className={classes.hidden}> waiting</span>
    </span>
  );
}
