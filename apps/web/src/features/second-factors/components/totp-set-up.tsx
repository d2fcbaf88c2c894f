import { Box, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useRef, useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { confirmTotp, startTotp } from '../api/second-factors';
import { CodeForm } from './code-form';
import { RecoveryCodes } from './recovery-codes';
import classes from './totp-set-up.module.css';

/** Scan, type the first code, and save the recovery codes where these are new. */
export function TotpSetUp({ onCodes, onDone }: { onCodes: () => void; onDone: () => void }) {
  const start = useMutation({ mutationFn: startTotp });
  const [codes, setCodes] = useState<string[]>([]);
  const { mutate } = start;
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    mutate();
  }, [mutate]);

  if (codes.length > 0) return <RecoveryCodes codes={codes} onSaved={onDone} />;
  if (start.error) return <ProblemAlert problem={Problem.from(start.error)} onRetry={() => mutate()} />;
  if (!start.data) return <Skeleton height={280} radius="md" />;
  const { uri, secret, ticket } = start.data;
  return (
    <Stack gap="md">
      <Text>Scan this with an authenticator app on your phone, such as Google Authenticator, 1Password or Authy.</Text>
      <Box className={classes.code}>
        <QRCodeSVG value={uri} size={184} title="QR code for your authenticator app" />
      </Box>
      <Text size="sm" c="dimmed">
        Can’t scan it? Type this key into the app:{' '}
        <span className={classes.secret}>{secret.replace(/.{4}(?=.)/g, '$& ')}</span>
      </Text>
      <CodeForm
        kinds={['totp']}
        submit="Turn on"
        send={(code) => confirmTotp({ ticket, code })}
        onDone={(recoveryCodes) => {
          if (recoveryCodes.length === 0) return onDone();
          setCodes(recoveryCodes);
          onCodes();
        }}
      />
    </Stack>
  );
}
