import { Link, useLocation } from 'react-router';
import { useUnreadCount } from '../../features/notifications/hooks/use-unread-count';
import { useViewer } from '../../lib/viewer';
import { isCurrent } from './side-nav';
import { usePlaces } from './use-places';
import classes from './bottom-bar.module.css';

export function BottomBar() {
  const { isPending } = useViewer();
  const { bar } = usePlaces();
  const unread = useUnreadCount();
  const { pathname } = useLocation();
  return (
    <nav aria-label="Main" className={classes.bar}>
      {!isPending &&
        bar.map(({ to, label, icon: Icon, hasCount }) => {
          const isHere = isCurrent(to, pathname);
          return (
            <Link key={to} to={to} className={classes.entry} aria-current={isHere ? 'page' : undefined}>
              <span className={classes.pill}>
                <Icon size={22} stroke={isHere ? 2 : 1.7} aria-hidden />
                {hasCount && unread > 0 && <span className={classes.dot} />}
              </span>
              {label}
            </Link>
          );
        })}
    </nav>
  );
}
