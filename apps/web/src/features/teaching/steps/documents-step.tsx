import { Button, Group, Stack, Text } from '@mantine/core';
import type { TutorApplication } from '../../../lib/api-types';
import { DocumentsField } from '../components/documents-field';
import type { StepProps } from './step-foot';

export function DocumentsStep({ data, onDone }: StepProps<TutorApplication>) {
  return (
    <Stack gap="lg">
      <Text>
        We need a photo ID for the identity check. A degree or a certificate helps us to read your application faster.
      </Text>
      <DocumentsField application={data} isEditable />
      <Group justify="flex-end">
        <Button onClick={onDone}>Continue</Button>
      </Group>
    </Stack>
  );
}
