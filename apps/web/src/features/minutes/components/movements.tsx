import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { StatementItem } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { dayLabel, isoToMs, timeOfDay, zoneName } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { changeWords } from '../lib/change-words';
import classes from './movements.module.css';

export function Movements({ items }: { items: StatementItem[] }) {
  const { zone } = useViewer();
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>Movements of minutes, newest first, in {zoneName(zone)}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col" className={classes.figure}>
              Change
            </th>
            <th scope="col" className={classes.figure}>
              Available
            </th>
            <th scope="col" className={classes.figure}>
              Held
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const at = isoToMs(item.at);
            return (
              <tr key={item.id}>
                <td className={classes.when}>
                  <time dateTime={item.at}>
                    {dayLabel(at, zone)}, {timeOfDay(at, zone)}
                  </time>
                </td>
                <td className={classes.what}>
                  <Text span inherit>
                    {item.description}
                  </Text>{' '}
                  <ItemLink item={item} />
                </td>
                <td className={classes.figure} data-label="Change" data-sign={Math.sign(item.minutes)}>
                  {changeWords(item)}
                </td>
                <td className={classes.figure} data-label="Available">
                  {minutesLabel(item.availableAfter)}
                </td>
                <td className={classes.figure} data-label="Held">
                  {minutesLabel(item.heldAfter)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function ItemLink({ item }: { item: StatementItem }) {
  const to = item.sessionId
    ? `/sessions/${item.sessionId}`
    : item.purchaseId
      ? `/purchases/${item.purchaseId}/receipt`
      : null;
  if (!to) return null;
  return (
    <Anchor component={Link} to={to} size="sm" className={classes.link}>
      {item.sessionId ? 'Session' : 'Receipt'}
    </Anchor>
  );
}
