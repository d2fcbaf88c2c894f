import { Checkbox, Group, Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
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
      <Stack gap="lg">
        {areas.map((area) => (
          <div key={area}>
            <Text size="sm" c="dimmed" mb={4}>
              {area}
            </Text>
            <Stack gap="sm">
              {subjects
                .filter((subject) => subject.area === area)
                .map((subject) => (
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
          </div>
        ))}
      </Stack>
      {error && (
        <Input.Error size="md" mt={6}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}
