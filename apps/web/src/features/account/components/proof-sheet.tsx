import { Stack, Text } from '@mantine/core';
import { Sheet } from '../../../components/ui/sheet';
import { ProofForm } from './proof-form';

interface ProofSheetProps {
  isOpen: boolean;
  onClose: (isProven: boolean) => void;
}

export function ProofSheet({ isOpen, onClose }: ProofSheetProps) {
  return (
    <Sheet title="Confirm that it is you" opened={isOpen} onClose={() => onClose(false)}>
      <Stack gap="md">
        <Text>This changes how your account is protected, so we ask once more.</Text>
        <ProofForm onProven={() => onClose(true)} />
      </Stack>
    </Sheet>
  );
}
