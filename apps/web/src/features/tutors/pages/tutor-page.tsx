import { Card, Group, NativeSelect, SegmentedControl, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { FocusedTitle, PageTitle } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { TutorPage as Tutor } from '../../../lib/api-types';
import { listed } from '../../../lib/format';
import { fittingLevel, levelName } from '../../../lib/levels';
import { Problem } from '../../../lib/problem';
import { dayKey, zoneName } from '../../../lib/time';
import { useIsPhone } from '../../../lib/use-is-phone';
import { useViewer } from '../../../lib/viewer';
import { BookingPanel } from '../../booking/components/booking-panel';
import { OpenTimes } from '../../booking/components/open-times';
import { useChoice } from '../../booking/hooks/use-choice';
import { chosenStudent, useStudents } from '../../booking/hooks/use-students';
import { subjectsQuery, tutorQuery } from '../api/tutors';
import { Background } from '../components/background';
import { aboutTutor, tutorDescription } from '../lib/about-tutor';
import { useLengths } from '../../booking/hooks/use-lengths';
import classes from './tutor-page.module.css';

export function TutorPage() {
  const { slug = '' } = useParams();
  const query = useQuery(tutorQuery(slug));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="tutor" onRetry={() => void query.refetch()} />;
  return <TutorView tutor={query.data} />;
}

function TutorView({ tutor }: { tutor: Tutor }) {
  return (
    <>
      <PageTitle title={`${tutor.displayName}, tutor`} />
      <PageMeta
        title={`${tutor.displayName}: ${tutor.headline}`}
        description={tutorDescription(tutor)}
        type="profile"
        about={aboutTutor(tutor)}
      />
      <BackLink to="/tutors">All tutors</BackLink>
      <Group wrap="nowrap" align="flex-start" gap="lg" mt="md" mb="xl">
        <PersonAvatar seed={tutor.avatarSeed} url={tutor.avatarUrl} size={76} />
        <Stack gap={4}>
          <FocusedTitle>{tutor.displayName}</FocusedTitle>
          <Text size="lg">{tutor.headline}</Text>
          <Group gap="xs" mt={4}>
            <Tag tone="action">
              <IconShieldCheck size={14} aria-hidden style={{ marginInlineEnd: 4 }} />
              Vetted
            </Tag>
            <Text size="sm" c="dimmed">
              Speaks {listed(tutor.languages)} · {zoneName(tutor.timeZone)}
            </Text>
          </Group>
        </Stack>
      </Group>
      <Booking tutor={tutor} />
      <Background tutor={tutor} />
    </>
  );
}

function Booking({ tutor }: { tutor: Tutor }) {
  const { zone } = useViewer();
  const { choice, change } = useChoice();
  const { data: subjects } = useQuery(subjectsQuery);
  const lengths = useLengths(tutor.id);
  const slugOf = (subjectId: string): string => subjects?.find(({ id }) => id === subjectId)?.slug ?? subjectId;
  const subject =
    tutor.subjects.find(({ subjectId }) => choice.subject === slugOf(subjectId) || choice.subject === subjectId) ??
    tutor.subjects[0];
  const { students } = useStudents();
  const grade = chosenStudent(students, choice.student)?.student.grade ?? null;
  const level = subject?.levels.find((one) => one === choice.level) ?? fittingLevel(subject?.levels ?? [], grade);
  const minutes =
    lengths.includes(choice.minutes) || lengths.length === 0 ? choice.minutes : (lengths[0] ?? choice.minutes);

  const panel = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const chooseStart = (startMs: number | null): void => {
    change(startMs === null ? { start: null } : { start: String(startMs / 60_000), day: dayKey(startMs, zone) });
    // On a phone the rest of the booking is below the fold: what was chosen is brought into view with it.
    if (startMs !== null && isPhone) panel.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };

  if (!subject || !level) return <Text c="dimmed">This tutor has no open subjects at the moment.</Text>;
  return (
    <div className={classes.booking}>
      <Card component="section" aria-label="Choose a time">
        <Stack gap="lg">
          <Title order={2} size="h3">
            Choose a time
          </Title>
          <SimpleGrid cols={2} spacing="md">
            <NativeSelect
              label="Subject"
              size={isPhone ? 'sm' : 'md'}
              value={subject.subjectId}
              onChange={(event) => change({ subject: slugOf(event.currentTarget.value), level: null })}
              data={tutor.subjects.map(({ subjectId, name }) => ({ value: subjectId, label: name }))}
            />
            <NativeSelect
              label="Level"
              size={isPhone ? 'sm' : 'md'}
              value={level}
              onChange={(event) => change({ level: event.currentTarget.value })}
              data={subject.levels.map((one) => ({ value: one, label: levelName(one) }))}
            />
          </SimpleGrid>
          <div>
            <Text component="div" fw={500} mb={4} id="length-label">
              Length
            </Text>
            {lengths.length === 0 ? (
              <Skeleton height={42} radius="md" />
            ) : (
              <SegmentedControl
                fullWidth
                size={isPhone ? 'sm' : 'md'}
                aria-labelledby="length-label"
                value={String(minutes)}
                onChange={(value) => change({ minutes: value, start: null })}
                data={lengths.map((length) => ({ value: String(length), label: `${length} min` }))}
              />
            )}
          </div>
          <OpenTimes
            tutorId={tutor.id}
            tutorZone={tutor.timeZone}
            minutes={minutes}
            day={choice.day}
            chosen={choice.startMs}
            onDay={(day) => change({ day })}
            onChoose={chooseStart}
          />
        </Stack>
      </Card>
      <div ref={panel} className={classes.panel}>
        <BookingPanel
          tutor={tutor}
          subjectId={subject.subjectId}
          level={level}
          minutes={minutes}
          startMs={choice.startMs}
          studentKey={choice.student}
          onStudent={(student) => change({ student })}
          onStart={chooseStart}
        />
      </div>
    </div>
  );
}
