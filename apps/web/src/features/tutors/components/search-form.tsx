import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type Ref } from 'react';
import { useNavigate } from 'react-router';
import { LEVELS } from '../../../lib/levels';
import { dayKey } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { subjectsQuery } from '../api/tutors';
import classes from './search-form.module.css';

export interface SearchValues {
  subject: string;
  level: string;
  day: string;
  part: string;
  language: string;
  text: string;
}

export const PARTS = [
  { value: 'morning', label: 'Morning', from: '06:00', to: '12:00' },
  { value: 'afternoon', label: 'Afternoon', from: '12:00', to: '17:00' },
  { value: 'evening', label: 'Evening', from: '17:00', to: '22:00' },
] as const;

/** For the list to choose from; an address may name any other. */
export const LANGUAGES = [
  'American Sign Language',
  'Arabic',
  'English',
  'French',
  'German',
  'Haitian Creole',
  'Hindi',
  'Italian',
  'Japanese',
  'Korean',
  'Mandarin Chinese',
  'Portuguese',
  'Russian',
  'Spanish',
  'Tagalog',
  'Vietnamese',
];

const isAnySet = (values: SearchValues): boolean => Object.values(values).some((value) => value !== '');

const NOTHING: SearchValues = { subject: '', level: '', day: '', part: '', language: '', text: '' };

interface SearchFormProps {
  /** What the address asks for. When that changes, by going back for example, the fields follow. */
  initial?: Partial<SearchValues>;
  more?: 'language-and-words';
  /** Makes "Clear filters" stand beside the fields while any of them is set. */
  onClear?: () => void;
  firstField?: Ref<HTMLSelectElement>;
}

/** What is searched for; the answer's address carries them, so that it can be shared and gone back to. */
export function SearchForm({ initial, more, onClear, firstField }: SearchFormProps) {
  const navigate = useNavigate();
  const { zone } = useViewer();
  const now = useNow();
  const { data: subjects = [] } = useQuery(subjectsQuery);
  const [values, setValues] = useState<SearchValues>({ ...NOTHING, ...initial });
  const asked = JSON.stringify(initial);
  const [shown, setShown] = useState(asked);
  if (asked !== shown) {
    setShown(asked);
    setValues({ ...NOTHING, ...initial });
  }
  const areas = [...new Set(subjects.map(({ area }) => area))];
  const levels =
    subjects
      .find(({ slug }) => slug === values.subject)
      ?.levels.map(({ level, name }) => ({ value: level as string, label: name })) ?? LEVELS;
  const set = (change: Partial<SearchValues>): void => setValues((before) => ({ ...before, ...change }));

  const search = (event: FormEvent): void => {
    event.preventDefault();
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
    void navigate(`/tutors${query.size > 0 ? `?${query}` : ''}`);
  };

  return (
    <form onSubmit={search} className={classes.form} data-more={more} role="search" aria-label="Find a tutor">
      <NativeSelect
        ref={firstField}
        label="Subject"
        value={values.subject}
        onChange={(event) => set({ subject: event.currentTarget.value, level: '' })}
        data={[
          { value: '', label: 'Any subject' },
          ...areas.map((area) => ({
            group: area,
            items: subjects.filter((one) => one.area === area).map(({ slug, name }) => ({ value: slug, label: name })),
          })),
        ]}
      />
      <NativeSelect
        label="Level"
        value={values.level}
        onChange={(event) => set({ level: event.currentTarget.value })}
        data={[{ value: '', label: 'Any level' }, ...levels]}
      />
      <TextInput
        label="Day"
        type="date"
        min={dayKey(now, zone)}
        value={values.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      <NativeSelect
        label="Time of day"
        value={values.part}
        onChange={(event) => set({ part: event.currentTarget.value })}
        data={[{ value: '', label: 'Any time' }, ...PARTS.map(({ value, label }) => ({ value, label }))]}
      />
      {more && (
        <>
          <NativeSelect
            label="Language"
            value={values.language}
            onChange={(event) => set({ language: event.currentTarget.value })}
            data={[
              { value: '', label: 'Any' },
              ...(values.language && !LANGUAGES.includes(values.language) ? [values.language] : []),
              ...LANGUAGES,
            ]}
          />
          <TextInput
            label="Name or words"
            type="search"
            maxLength={200}
            value={values.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </>
      )}
      <div className={classes.actions}>
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />}>
          Search
        </Button>
        {onClear && isAnySet(values) && (
          <Button
            variant="subtle"
            leftSection={<IconFilterOff size={18} aria-hidden />}
            onClick={() => {
              setValues(NOTHING);
              onClear();
            }}
          >
            Clear filters
          </Button>
        )}
      </div>
    </form>
  );
}
