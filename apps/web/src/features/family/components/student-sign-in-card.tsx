import { Button, Card, CopyButton, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { JoinLink, StudentProfile } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { isoToMs, timeOfDay } from '../../../lib/time';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { makeJoinLink, resetPassphrase, revokeJoinLinks, type StudentPath } from '../api/family';

interface CardProps {
  student: StudentProfile;
  path: StudentPath;
}

/** How the student comes in: with name and passphrase, or once with a link. */
export function StudentSignInCard({ student, path }: CardProps) {
  const [isLinkOpen, link] = useDisclosure(false);
  const [isPassphraseOpen, passphrase] = useDisclosure(false);
  return (
    <Card component="section" aria-labelledby="sign-in">
      <Title order={2} size="h3" id="sign-in" mb="xs">
        Sign-in
      </Title>
      <Text mb="md">
        {student.firstName} signs in as <strong>{student.handle}</strong> with the passphrase that you chose, or once
        with a link.
      </Text>
      <Group>
        <Button onClick={link.open} disabled={student.isSuspended}>
          Show a sign-in link
        </Button>
        <Button variant="default" onClick={passphrase.open}>
          New passphrase
        </Button>
      </Group>
      {student.isSuspended && (
        <Text size="sm" c="dimmed" mt="sm">
          No link while the profile is paused.
        </Text>
      )}
      <Sheet title={`A link for ${student.firstName}`} opened={isLinkOpen} onClose={link.close}>
        <JoinLinkPanel student={student} path={path} />
      </Sheet>
      <Sheet title={`A new passphrase for ${student.firstName}`} opened={isPassphraseOpen} onClose={passphrase.close}>
        <PassphraseForm student={student} path={path} onDone={passphrase.close} />
      </Sheet>
    </Card>
  );
}

function JoinLinkPanel({ student, path }: CardProps) {
  const make = useMutation({ mutationFn: () => makeJoinLink(path) });
  return (
    <Stack gap="md">
      {make.data ? (
        <JoinLinkShown key={make.data.url} link={make.data} firstName={student.firstName} path={path} />
      ) : (
        <Text>
          Whoever opens the link is signed in as {student.firstName}, once, after one press. A link that you made before
          stops working.
        </Text>
      )}
      <ProblemAlert problem={make.error ? Problem.from(make.error) : null} />
      <Button onClick={() => make.mutate()} loading={make.isPending} variant={make.data ? 'default' : 'filled'}>
        {make.data ? 'Make another link' : 'Make the link'}
      </Button>
    </Stack>
  );
}

function JoinLinkShown({ link, firstName, path }: { link: JoinLink; firstName: string; path: StudentPath }) {
  const { zone } = useViewer();
  const revoke = useMutation({ mutationFn: () => revokeJoinLinks(path) });
  if (revoke.isSuccess) return <Text role="status">The link works no more.</Text>;
  return (
    <Stack gap="md" align="center">
      <QRCodeSVG
        value={link.url}
        size={208}
        marginSize={2}
        role="img"
        title={`QR code that signs ${firstName} in`}
        style={{ borderRadius: 8 }}
      />
      <Text ta="center">
        {firstName} opens the camera on their phone and points it here. The link works once, until{' '}
        {timeOfDay(isoToMs(link.expiresAt), zone)}.
      </Text>
      <TextInput label="Or send it" value={link.url} readOnly w="100%" onFocus={(event) => event.target.select()} />
      <Group>
        <CopyButton value={link.url}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the link'}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          Take it back
        </Button>
      </Group>
      <ProblemAlert problem={revoke.error ? Problem.from(revoke.error) : null} />
    </Stack>
  );
}

function PassphraseForm({ student, path, onDone }: CardProps & { onDone: () => void }) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { passphrase: '' },
    validate: { passphrase: rules.given('a passphrase') },
  });
  const save = useMutation({
    mutationFn: (passphrase: string) => resetPassphrase(path, passphrase),
    onMutate: clearRefusal,
    onSuccess: () => {
      notifications.show({ color: 'green', message: `${student.firstName} has a new passphrase.` });
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit(({ passphrase }) => save.mutate(passphrase), focusFirst)} noValidate>
      <Stack gap="md">
        <Text>Choose it together. Every device where {student.firstName} is signed in is signed out.</Text>
        <PasswordInput
          label="New passphrase"
          description="Three or four words that don’t belong together."
          autoComplete="new-password"
          {...form.getInputProps('passphrase')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={save.isPending}>
          Save the passphrase
        </Button>
      </Stack>
    </form>
  );
}
