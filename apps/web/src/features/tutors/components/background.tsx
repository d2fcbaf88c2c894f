import { Stack, Text, Title } from '@mantine/core';
import { Tag } from '../../../components/ui/tag';
import type { TutorPage } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import classes from './background.module.css';

export function Background({ tutor }: { tutor: TutorPage }) {
  return (
    <Stack gap="xl" mt="xl" className={classes.background}>
      <Part title={`About ${tutor.displayName}`} text={tutor.biography} />
      <Part title="Education" text={tutor.education} />
      <Part title="Experience" text={tutor.experience} />
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
    </Stack>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  if (!text.trim()) return null;
  return (
    <section>
      <Title order={2} mb={6}>
        {title}
      </Title>
      <Text className={classes.text}>{text}</Text>
    </section>
  );
}
