import { Accordion, Checkbox, Group, Input, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Level, Subject, Taught } from '../../../lib/api-types';

interface SubjectsFieldProps {
  subjects: Subject[];
  value: Taught[];
  onChange: (value: Taught[]) => void;
  error?: ReactNode;
}

/** Subjects by area; a subject is taught where at least one of its levels is ticked. */
export function SubjectsField({ subjects, value, onChange, error }: SubjectsFieldProps) {
  const areas = [...new Set(subjects.map(({ area }) => area))];
  // What is chosen is open at first; with nothing chosen, the first area shows how it works.
  const [opened] = useState(() => {
    const chosen = subjects.filter(({ id }) => value.some(({ subjectId }) => subjectId === id)).map(({ area }) => area);
    return chosen.length > 0 ? [...new Set(chosen)] : areas.slice(0, 1);
  });
  const levelsOf = (subjectId: string): Level[] => value.find((one) => one.subjectId === subjectId)?.levels ?? [];
  const set = (subjectId: string, levels: string[]): void => {
    const others = value.filter((one) => one.subjectId !== subjectId);
    onChange(levels.length > 0 ? [...others, { subjectId, levels: levels as Level[] }] : others);
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Input.Label component="legend" size="md" mb={6} p={0}>
        Subjects and levels
      </Input.Label>
      <Accordion multiple defaultValue={opened.map(idWord)} variant="separated" order={3}>
        {areas.map((area) => {
          const offered = subjects.filter((subject) => subject.area === area);
          const chosen = offered.filter(({ id }) => levelsOf(id).length > 0).length;
          return (
            <Accordion.Item key={area} value={idWord(area)}>
              <Accordion.Control>
                {area}
                {chosen > 0 && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    · {chosen} chosen
                  </Text>
                )}
              </Accordion.Control>
              <Accordion.Panel>
                <Stack gap="sm">
                  {offered.map((subject) => (
                    <Checkbox.Group
                      key={subject.id}
                      value={levelsOf(subject.id)}
                      onChange={(levels) => set(subject.id, levels)}
                      label={subject.name}
                      size="sm"
                    >
                      <Group gap="md" mt={6}>
                        {subject.levels.map(({ level, name }) => (
                          <Checkbox key={level} value={level} label={name} size="sm" />
                        ))}
                      </Group>
                    </Checkbox.Group>
                  ))}
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
      {error && (
        <Input.Error size="md" mt={6}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}

/** The accordion makes ids of its values, and an id takes no space. */
const idWord = (area: string): string => area.replaceAll(' ', '-');
