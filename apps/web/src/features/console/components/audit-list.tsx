import { Anchor, Card, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { AuditRecord } from '../../../lib/api-types';
import { can, useMe } from '../../../lib/viewer';
import { factWords, subjectWords } from '../lib/audit-words';
import { actionWords } from '../lib/words';
import classes from './audit.module.css';
import { Moment } from './moment';

export function AuditList({ records }: { records: readonly AuditRecord[] }) {
  return (
    <Card padding={0} component="ol" className={classes.list} aria-label="Entries">
      {records.map((record) => (
        <li key={record.position} className={classes.entry}>
          <Entry record={record} />
        </li>
      ))}
    </Card>
  );
}

/** Their reason is the act itself. */
const ROUTINE: ReadonlySet<string> = new Set(['tutors.check-recorded', 'tutors.document-opened']);

function Entry({ record }: { record: AuditRecord }) {
  const me = useMe();
  const facts = factWords(record);
  const subject = subjectWords(record, (permission) => can(me, permission));
  return (
    <>
      <div className={classes.what}>
        <Text fw={600}>{actionWords(record.action)}</Text>
        <Text size="sm" c="dimmed" className="tabular">
          #{record.position}
        </Text>
      </div>
      {facts && <Text className={classes.text}>{facts}</Text>}
      {record.reason && !ROUTINE.has(record.action) && (
        <Text size="sm" className={classes.text}>
          “{record.reason}”
        </Text>
      )}
      <Text size="sm" c="dimmed" className={classes.text}>
        {record.actorId ? (
          <Narrow name="actor" value={record.actorId} label={`Everything by ${record.actorName}`}>
            {record.actorName}
          </Narrow>
        ) : (
          'By itself'
        )}
        , <Moment at={record.at} />
        {subject && (
          <>
            {', about '}
            {subject.to ? (
              <Anchor component={Link} to={subject.to} inherit>
                {subject.name}
              </Anchor>
            ) : (
              subject.name
            )}
            {' · '}
            <Narrow name="subject" value={record.subjectId} label={`all its entries: ${subject.name}`}>
              all its entries
            </Narrow>
          </>
        )}
      </Text>
    </>
  );
}

/** Everything of this person, or about this thing. */
interface NarrowProps {
  name: string;
  value: string;
  label: string;
  children: React.ReactNode;
}

function Narrow({ name, value, label, children }: NarrowProps) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  next.set(name, value);
  return (
    <Anchor component={Link} to={`?${next.toString()}`} inherit aria-label={label}>
      {children}
    </Anchor>
  );
}
