import { Button, Card, Stack, Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import type { Level } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { soonestByTutor, windowsOf } from '../../../lib/search-windows';
import { dayKey, isDayKey, minutesToMs, msToIso } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { openTutorsQuery, subjectsQuery, tutorsQuery, type TutorFilters } from '../api/tutors';
import { PARTS, SearchForm } from '../components/search-form';
import { TutorRow } from '../components/tutor-row';
import { filtersOf } from '../lib/filters';

const SESSION_MINUTES = 60;

export function TutorsPage() {
  const [search] = useSearchParams();
  const subjects = useQuery(subjectsQuery);
  const wanted = search.get('subject') ?? undefined;
  // What the address asks for counts only where it exists; a stale or mistyped filter is ignored.
  const subject = subjects.data?.some(({ slug }) => slug === wanted) === false ? undefined : wanted;
  const { level } = filtersOf(search);
  const wantedDay = search.get('day') ?? '';
  const day = isDayKey(wantedDay) ? wantedDay : '';
  const part = PARTS.find(({ value }) => value === search.get('part'))?.value ?? '';
  const values = { subject: subject ?? '', level: level ?? '', day, part };
  const isTimed = Boolean(subject) && (day !== '' || part !== '');
  return (
    <Page title="Find a tutor" lead="Every tutor here is vetted: identity, criminal record, and sex-offender registry.">
      <PageMeta
        title="Find a vetted tutor"
        description="Search vetted tutors by subject, level, language, and free time. Open times are real: what you see you can book, by the minute."
        canonicalPath={subject ? `/tutors?subject=${subject}` : '/tutors'}
      />
      <Card mb="lg">
        <SearchForm key={JSON.stringify(values)} initial={values} />
      </Card>
      {!subject && (day || part) && (
        <Text size="sm" c="dimmed" mb="md">
          Choose a subject as well to see only tutors who are open at that time.
        </Text>
      )}
      {wanted && subjects.isPending ? (
        <LoadingCards height={132} />
      ) : isTimed && subject ? (
        <OpenTutors subject={subject} level={level} day={day} part={part} />
      ) : (
        <AllTutors filters={{ ...(subject ? { subject } : {}), ...(level ? { level } : {}), ...textOf(search) }} />
      )}
    </Page>
  );
}

const textOf = (search: URLSearchParams): Pick<TutorFilters, 'text'> => {
  const text = search.get('text');
  return text ? { text } : {};
};

function carried(subject?: string, level?: string, day?: string): string {
  const query = new URLSearchParams();
  if (subject) query.set('subject', subject);
  if (level) query.set('level', level);
  if (day) query.set('day', day);
  return query.size > 0 ? `?${query}` : '';
}

function AllTutors({ filters }: { filters: TutorFilters }) {
  const query = useInfiniteQuery(tutorsQuery(filters));
  const tutors = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <LoadingCards height={132} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  if (tutors.length === 0) return <NoTutors />;
  return (
    <>
      <Stack gap="md">
        {tutors.map((tutor) => (
          <TutorRow key={tutor.id} tutor={tutor} query={carried(filters.subject, filters.level)} />
        ))}
      </Stack>
      <ShowMore {...query} />
    </>
  );
}

/** Without a day the window is the coming week; with a part of the day, only starts inside it count. */
function OpenTutors({ subject, level, day, part }: { subject: string; level?: Level; day: string; part: string }) {
  const { zone } = useViewer();
  const subjects = useQuery(subjectsQuery);
  const levels = level
    ? [level]
    : (subjects.data?.find(({ slug }) => slug === subject)?.levels ?? []).map((one) => one.level);
  const spans = windowsOf(
    day,
    PARTS.find(({ value }) => value === part),
    zone,
    roundedNow(),
  );
  const results = useQueries({
    queries: levels.flatMap((one) =>
      spans.map(({ from, to }) =>
        openTutorsQuery({ subject, level: one, from: msToIso(from), to: msToIso(to), minutes: SESSION_MINUTES }),
      ),
    ),
  });
  const failed = results.find(({ error }) => error !== null);
  if (failed?.error) return <ProblemAlert problem={Problem.from(failed.error)} onRetry={() => void failed.refetch()} />;
  if (subjects.isPending || results.some(({ isPending }) => isPending)) return <LoadingCards height={132} />;
  const found = soonestByTutor(results.flatMap(({ data }) => data?.items ?? []));
  if (found.length === 0) return <NoTutors isTimed />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Tutors with an open hour{' '}
        {day ? 'in that time' : part ? 'at that time in the next three days' : 'in the coming week'}, the soonest first.
      </Text>
      {found.map(({ tutor, firstStart }) => {
        const start = minutesToMs(firstStart);
        return (
          <TutorRow
            key={tutor.id}
            tutor={tutor}
            firstStart={start}
            query={carried(subject, level, dayKey(start, zone))}
          />
        );
      })}
    </Stack>
  );
}

/** To five minutes, so that the query's key holds still. */
const roundedNow = (): number => Math.ceil(Date.now() / 300_000) * 300_000;

function NoTutors({ isTimed = false }: { isTimed?: boolean }) {
  return (
    <EmptyState
      icon={IconSearchOff}
      title={isTimed ? 'Nobody is open at that time' : 'No tutor fits that yet'}
      action={
        <Button component={Link} to="/tutors" variant="default">
          See all tutors
        </Button>
      }
    >
      {isTimed ? 'Try another day or any time of day, or look at all tutors.' : 'Try another level or any subject.'}
    </EmptyState>
  );
}
