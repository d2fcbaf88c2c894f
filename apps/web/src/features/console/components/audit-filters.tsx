import { Select, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { AUDIT_ACTIONS } from '../lib/words';
import classes from './audit.module.css';

/** Days in the reader's zone; who and whom are chosen from the entries themselves. */
export function AuditFilters() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={classes.filters}>
      <Select
        label="What"
        placeholder="Anything"
        data={AUDIT_ACTIONS}
        value={search.get('action')}
        onChange={(value) => set('action', value)}
        clearable
        searchable
      />
      <TextInput
        type="date"
        label="From"
        value={search.get('from') ?? ''}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Until"
        value={search.get('until') ?? ''}
        onChange={(event) => set('until', event.currentTarget.value)}
      />
    </div>
  );
}
