import { Stack, Text, Title } from '@mantine/core';
import { Tag } from '../../../components/ui/tag';
import type { TutorPage } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { yearsWords } from '../../../lib/profile-entries';
import { VideoCard } from './video-card';
import classes from './background.module.css';

/** All that the reading part of a tutor's page shows: the page itself, and its preview while it is written. */
export type ShownBackground = Pick<
  TutorPage,
  'displayName' | 'biography' | 'education' | 'experience' | 'subjects' | 'video'
>;

export function Background({ tutor }: { tutor: ShownBackground }) {
  return (
    <Stack gap="xl" mt="xl" className={classes.background}>
      {tutor.biography.trim() && (
        <section>
          <Title order={2} mb={6}>
            About {tutor.displayName}
          </Title>
          <Text className={classes.text}>{tutor.biography}</Text>
        </section>
      )}
      {tutor.video && <VideoCard video={tutor.video} name={tutor.displayName} />}
      <Entries
        title="Education"
        rows={tutor.education.map(({ award, institution, fromYear, toYear }) => ({
          what: award,
          where: institution,
          years: yearsWords(fromYear, toYear),
        }))}
      />
      <Entries
        title="Experience"
        rows={tutor.experience.map(({ role, organization, fromYear, toYear }) => ({
          what: role,
          where: organization,
          years: yearsWords(fromYear, toYear),
        }))}
      />
      {tutor.subjects.length > 0 && (
        <section>
          <Title order={2} mb="sm">
            Subjects
          </Title>
          <ul className={classes.subjects}>
            {tutor.subjects.map(({ subjectId, name, levels }) => (
              <li key={subjectId} className={classes.subject}>
                <Text fw={600}>{name}</Text>
                {levels.map((level) => (
                  <Tag key={level}>{levelName(level)}</Tag>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function Entries({ title, rows }: { title: string; rows: { what: string; where: string; years: string | null }[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <ul className={classes.entries}>
        {rows.map(({ what, where, years }, index) => (
          <li key={index}>
            <Text fw={600}>{what}</Text>
            {(where || years) && (
              <Text size="sm" c="dimmed">
                {[where, years].filter(Boolean).join(' · ')}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
