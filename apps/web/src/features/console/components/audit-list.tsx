import { Anchor, Card, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { AuditRecord } from '../../../lib/api-types';
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

function Entry({ record }: { record: AuditRecord }) {
  const facts = factsOf(record.facts);
  return (
    <>
      <div className={classes.what}>
        <Text fw={600}>{actionWords(record.action)}</Text>
        <Text size="sm" c="dimmed" className="tabular">
          #{record.position}
        </Text>
      </div>
      <Text size="sm" className={classes.text}>
        {record.actorId ? (
          <Narrow name="actor" value={record.actorId}>
            {record.actorName}
          </Narrow>
        ) : (
          'By itself'
        )}
        , <Moment at={record.at} />
        {record.subjectType !== 'search' && record.subjectType !== 'audit' && (
          <>
            {', about '}
            <Narrow name="subject" value={record.subjectId}>
              {record.subjectName ?? `${record.subjectType} ${record.subjectId.slice(-8)}`}
            </Narrow>
          </>
        )}
      </Text>
      {record.reason && (
        <Text size="sm" className={classes.text}>
          {record.reason}
        </Text>
      )}
      {facts.length > 0 && (
        <Text size="xs" c="dimmed" className={classes.text}>
          {facts.map(([name, value]) => `${name}: ${value}`).join(' · ')}
        </Text>
      )}
    </>
  );
}

/** Everything of this person, or about this thing. */
function Narrow({ name, value, children }: { name: string; value: string; children: React.ReactNode }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  next.set(name, value);
  return (
    <Anchor component={Link} to={`?${next.toString()}`} inherit>
      {children}
    </Anchor>
  );
}

function factsOf(json: string): [string, string][] {
  const facts: unknown = JSON.parse(json);
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? String(value.length) : typeof value === 'string' ? short(value) : JSON.stringify(value),
  ]);
}

/** Of an id its end is enough to tell two apart. */
const short = (value: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value.slice(-8) : value;
