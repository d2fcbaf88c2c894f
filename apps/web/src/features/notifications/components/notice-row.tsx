import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Notice } from '../../../lib/api-types';
import { safePath } from '../../../lib/safe-path';
import { agoLabel, isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { useMarkRead } from '../hooks/use-mark-read';
import classes from './notice-row.module.css';

interface NoticeRowProps {
  notice: Notice;
  /** Where it stands in something that should close. */
  onFollow?: () => void;
}

/** What happened, when, and the way there; following it marks it as read. */
export function NoticeRow({ notice, onFollow }: NoticeRowProps) {
  const { zone } = useViewer();
  const now = useNow();
  const markRead = useMarkRead();
  const isUnread = notice.readAt === null;
  const follow = (): void => {
    if (isUnread) markRead.mutate({ ids: [notice.id] });
    onFollow?.();
  };
  return (
    <li className={classes.item}>
      <Link to={safePath(notice.href)} className={classes.row} data-unread={isUnread || undefined} onClick={follow}>
        <span className={classes.mark}>
          {isUnread && <span className={classes.dot} role="img" aria-label="Unread" />}
        </span>
        <span className={classes.words}>
          <Text fw={isUnread ? 600 : 500} component="span" display="block">
            {notice.title}
          </Text>
          <Text size="sm" c="dimmed" component="span" display="block">
            {notice.body}
          </Text>
        </span>
        <Text size="sm" c="dimmed" component="time" dateTime={notice.createdAt} className={classes.when}>
          {agoLabel(isoToMs(notice.createdAt), now, zone)}
        </Text>
      </Link>
    </li>
  );
}
