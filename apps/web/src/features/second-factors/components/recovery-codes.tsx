import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import classes from './recovery-codes.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onSaved: () => void;
}

/** The only time that anybody sees them. */
export function RecoveryCodes({ codes, onSaved }: RecoveryCodesProps) {
  const text = `Track Tutoring recovery codes. Each works once.\n\n${codes.join('\n')}\n`;
  return (
    <Stack gap="md">
      <Text>
        Save these recovery codes where you find them without your phone. Each gets you in once if you lose your second
        factor. We can’t show them again.
      </Text>
      <ul className={classes.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="sm"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy all'}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="track-tutoring-recovery-codes.txt"
        >
          Download
        </Button>
      </Group>
      <Button onClick={onSaved}>I saved them</Button>
    </Stack>
  );
}
