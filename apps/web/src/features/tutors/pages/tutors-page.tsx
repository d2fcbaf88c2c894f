import { Button, Card, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import type { FoundTutor } from '../../../lib/api-types';
import { foundWords } from '../../../lib/found-words';
import { Problem } from '../../../lib/problem';
import { windowsOf, withinOf } from '../../../lib/search-windows';
import { dayKey, isDayKey, minutesToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { subjectsQuery, tutorsQuery, type TutorFilters } from '../api/tutors';
import { PARTS, SearchForm } from '../components/search-form';
import { TutorRow } from '../components/tutor-row';
import { filtersOf } from '../lib/filters';

export function TutorsPage() {
  const [search] = useSearchParams();
  const subjects = useQuery(subjectsQuery);
  const { subject: wanted, ...others } = filtersOf(search);
  // What the address asks for counts only where it exists; a stale or mistyped filter is ignored.
  const subject = subjects.data?.some(({ slug }) => slug === wanted) === false ? undefined : wanted;
  const filters: TutorFilters = { ...(subject ? { subject } : {}), ...others };
  const wantedDay = search.get('day') ?? '';
  const day = isDayKey(wantedDay) ? wantedDay : '';
  const part = PARTS.find(({ value }) => value === search.get('part'))?.value ?? '';
  const { level = '', language = '', text = '' } = others;
  const values = { subject: subject ?? '', level, day, part, language, text };
  const navigate = useNavigate();
  const firstField = useRef<HTMLSelectElement>(null);
  // What was pressed is gone with the filters: the reader goes on at the first of them.
  const clear = (): void => {
    void navigate('/tutors');
    firstField.current?.focus();
  };
  const address = JSON.stringify(values);
  const name = subjects.data?.find(({ slug }) => slug === subject)?.name;
  return (
    <Page
      title={name ? `${name} tutors` : 'Find a tutor'}
      lead="Every tutor here is vetted: identity, criminal record, and sex-offender registry."
    >
      <PageMeta
        title={name ? `Vetted ${name} tutors` : 'Find a vetted tutor'}
        description={`Search vetted ${name ? `${name} ` : ''}tutors by level, language, and free time. Open times are real: what you see you can book, by the minute.`}
        canonicalPath={subject ? `/tutors?subject=${subject}` : '/tutors'}
      />
      <Card mb="lg">
        <SearchForm initial={values} more="language-and-words" onClear={clear} firstField={firstField} />
      </Card>
      {wanted && subjects.isPending ? (
        <LoadingCards height={132} />
      ) : day || part ? (
        <OpenThen key={address} filters={filters} day={day} part={part} onClear={clear} />
      ) : (
        <Found filters={filters} onClear={clear} />
      )}
    </Page>
  );
}

interface FoundProps {
  filters: TutorFilters;
  onClear: () => void;
}

/** With a part of the day only starts inside it count; without a day it is the coming week's. */
function OpenThen({ filters, day, part, onClear }: FoundProps & { day: string; part: string }) {
  const { zone } = useViewer();
  const [now] = useState(roundedNow);
  const hours = PARTS.find(({ value }) => value === part);
  const within = withinOf(windowsOf(day, hours, zone, now));
  if (within === '') return <NoTutors isTimed onClear={onClear} />;
  return (
    <Found
      filters={{ ...filters, within }}
      onClear={onClear}
      lead={
        <Text size="sm" c="dimmed" mb="md">
          Tutors with an open hour {day ? 'in that time' : 'at that time in the coming week'}.
        </Text>
      }
    />
  );
}

function Found({ filters, lead, onClear }: FoundProps & { lead?: React.ReactNode }) {
  const query = useInfiniteQuery(tutorsQuery(filters));
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <>
      {/* Whoever does not see the list change hears it. */}
      <VisuallyHidden role="status">{query.data && foundWords(found.length, query.hasNextPage)}</VisuallyHidden>
      {query.isPending && <LoadingCards height={132} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && found.length === 0 && isFiltered && (
        <NoTutors isTimed={filters.within !== undefined} onClear={onClear} />
      )}
      {query.data && found.length === 0 && !isFiltered && (
        <EmptyState icon={IconSearchOff} title="No tutor is listed yet">
          Vetting takes a while, and it comes first. Please look again soon.
        </EmptyState>
      )}
      {found.length > 0 && (
        <>
          {lead}
          <FoundList found={found} filters={filters} />
          <ShowMore {...query} />
        </>
      )}
    </>
  );
}

function FoundList({ found, filters }: { found: FoundTutor[]; filters: TutorFilters }) {
  const { zone } = useViewer();
  return (
    <>
      {found[0]?.because.isExact === false && (
        <Text mb="md">Nothing matches “{filters.text}” exactly. These come close.</Text>
      )}
      <Stack gap="md">
        {found.map((one) => (
          <TutorRow
            key={one.tutor.id}
            found={one}
            query={carried(filters, filters.within ? one.because.firstStart : null, zone)}
          />
        ))}
      </Stack>
    </>
  );
}

/** What was chosen here is still chosen on the tutor's page. */
function carried({ subject, level }: TutorFilters, firstStart: number | null, zone: string): string {
  const query = new URLSearchParams();
  if (subject) query.set('subject', subject);
  if (level) query.set('level', level);
  if (firstStart !== null) query.set('day', dayKey(minutesToMs(firstStart), zone));
  return query.size > 0 ? `?${query}` : '';
}

/** To five minutes, so that the query's key holds still. */
const roundedNow = (): number => Math.ceil(Date.now() / 300_000) * 300_000;

function NoTutors({ isTimed, onClear }: { isTimed: boolean; onClear: () => void }) {
  return (
    <EmptyState
      icon={IconSearchOff}
      title={isTimed ? 'Nobody is open at that time' : 'No tutor fits that yet'}
      action={
        <Button variant="default" onClick={onClear}>
          Clear filters and see all tutors
        </Button>
      }
    >
      {isTimed
        ? 'Try another day or any time of day, or look at all tutors.'
        : 'Try another level, language, or any subject.'}
    </EmptyState>
  );
}
