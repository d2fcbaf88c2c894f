import type { Notice } from '../../../lib/api-types';
import { NoticeRow } from './notice-row';
import classes from './notice-list.module.css';

export function NoticeList({ notices, onFollow }: { notices: readonly Notice[]; onFollow?: () => void }) {
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onFollow={onFollow} />
      ))}
    </ul>
  );
}
