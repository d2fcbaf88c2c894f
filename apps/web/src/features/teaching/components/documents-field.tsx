import {
  ActionIcon,
  Anchor,
  Button,
  Card,
  FileButton,
  Group,
  NativeSelect,
  Progress,
  Stack,
  Text,
} from '@mantine/core';
import { IconFileText, IconTrash, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { TutorApplication, TutorDocument, TutorDocumentKind } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { DOCUMENT_KINDS } from '../../../lib/document-kinds';
import { fileSize } from '../../../lib/upload';
import { removeDocument, renameDocumentKind, sendDocument } from '../api/application';
import classes from './documents-field.module.css';

const KIND_CHOICES = Object.entries(DOCUMENT_KINDS).map(([value, label]) => ({ value, label }));

interface DocumentsFieldProps {
  application: TutorApplication;
  isEditable: boolean;
}

/** Papers that only the applicant and the reviewing team can open. Each is sent at once, with its progress. */
export function DocumentsField({ application, isEditable }: DocumentsFieldProps) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<TutorDocumentKind | null>(null);
  // The photo ID is asked for first; once it is there, what comes next is hardly another one.
  const hasIdentity = application.documents.some(({ kind }) => kind === 'identity');
  const kind = chosen ?? (hasIdentity ? 'education' : 'identity');
  const [percent, setPercent] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) => sendDocument({ kind, file, onProgress: setPercent }),
    onSuccess: (stored) => queryClient.setQueryData(keys.ownApplication, stored),
    onSettled: () => {
      setPercent(0);
      setChosen(null);
    },
  });
  const remove = useMutation({
    mutationFn: removeDocument,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.ownApplication }),
  });
  const rename = useMutation({
    mutationFn: ({ id, kind: next }: { id: string; kind: TutorDocumentKind }) => renameDocumentKind(id, next),
    onSuccess: (stored) => queryClient.setQueryData(keys.ownApplication, stored),
  });
  const error = send.error ?? remove.error ?? rename.error;
  return (
    <Stack gap="md">
      {application.documents.length === 0 && <Text c="dimmed">Nothing here yet.</Text>}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Your documents">
        {application.documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={
              rename.isPending && rename.variables.id === document.id
                ? { ...document, kind: rename.variables.kind }
                : document
            }
            isBusy={remove.isPending && remove.variables === document.id}
            onRemove={isEditable ? () => remove.mutate(document.id) : null}
            onKind={isEditable ? (next) => rename.mutate({ id: document.id, kind: next }) : null}
          />
        ))}
      </Stack>
      {isEditable && (
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label="What it is"
            value={kind}
            onChange={(event) => setChosen(event.currentTarget.value as TutorDocumentKind)}
            data={KIND_CHOICES}
          />
          <FileButton
            accept="application/pdf,image/jpeg,image/png"
            onChange={(file) => file && send.mutate(file)}
            inputProps={{ 'aria-label': 'Document file' }}
          >
            {(props) => (
              <Button
                variant="default"
                leftSection={<IconUpload size={18} aria-hidden />}
                loading={send.isPending}
                {...props}
              >
                Choose a file
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      {send.isPending && <Progress value={percent} aria-label="Sending the file" />}
      {error && <ProblemAlert problem={Problem.from(error)} />}
      {isEditable && (
        <Text size="sm" c="dimmed">
          PDF, JPEG or PNG, up to 10 MB each. Only you and the people who review your application can open them.
        </Text>
      )}
    </Stack>
  );
}

interface DocumentRowProps {
  document: TutorDocument;
  isBusy: boolean;
  onRemove: (() => void) | null;
  onKind: ((kind: TutorDocumentKind) => void) | null;
}

function DocumentRow({ document, isBusy, onRemove, onKind }: DocumentRowProps) {
  return (
    <Card component="li" padding="sm" withBorder>
      <div className={classes.row}>
        <IconFileText size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
          <Anchor href={`/api/tutor/documents/${document.id}`} download={document.fileName} truncate="end">
            {document.fileName}
          </Anchor>
          <Text size="sm" c="dimmed">
            {!onKind && `${DOCUMENT_KINDS[document.kind]} · `}
            {fileSize(document.bytes)}
          </Text>
        </Stack>
        {onKind && (
          <NativeSelect
            size="sm"
            className={classes.kind}
            aria-label={`What ${document.fileName} is`}
            value={document.kind}
            onChange={(event) => onKind(event.currentTarget.value as TutorDocumentKind)}
            data={KIND_CHOICES}
          />
        )}
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            loading={isBusy}
            aria-label={`Remove ${document.fileName}`}
            onClick={onRemove}
          >
            <IconTrash size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </Card>
  );
}
