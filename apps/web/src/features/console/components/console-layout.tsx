import type { Queue } from '../../../lib/api-types';
import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useChannel } from '../../../lib/use-channel';
import { can, useMe } from '../../../lib/viewer';
import { Forbidden } from '../../../components/ui/states';
import { CONSOLE_SECTIONS, sectionsOf } from '../sections';
import { useQueueCounts } from '../hooks/use-queue-counts';
import classes from './console-layout.module.css';

/** The console's own navigation, above each of its pages; what the reader may not open is not in it. */
export function ConsoleLayout() {
  const me = useMe();
  const { pathname } = useLocation();
  const section = CONSOLE_SECTIONS.find(({ to, isExact }) => (isExact ? pathname === to : pathname.startsWith(to)));
  const current = useRef<HTMLAnchorElement>(null);
  // On a phone the row is longer than the screen.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [section]);
  if (!can(me, 'console.open')) return <Forbidden />;
  return (
    <>
      <nav aria-label="Console" className={classes.sections}>
        {sectionsOf(me).map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            ref={entry === section ? current : undefined}
            className={classes.section}
            aria-current={entry === section ? 'page' : undefined}
          >
            {entry.label}
            {entry.queue && <Count queue={entry.queue} />}
          </Link>
        ))}
      </nav>
      {section && !can(me, section.permission) ? <Forbidden /> : <Outlet />}
    </>
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
