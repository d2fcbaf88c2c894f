import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { Sheet } from '../../../components/ui/sheet';
import type { ApplicationFile } from '../../../lib/api-types';
import { SettingsCard } from '../../settings/components/settings-card';
import { documentAddress } from '../api/console';
import { DOCUMENT_KINDS } from '../../../lib/document-kinds';
import { fileSize } from '../../../lib/upload';
import { Moment } from './moment';
import classes from './review.module.css';

type AppliedDocument = ApplicationFile['documents'][number];

/** Pictures are shown here, everything else is saved: nothing that was uploaded is ever opened as a page. */
export function DocumentsCard({ file }: { file: ApplicationFile }) {
  const [shown, setShown] = useState<AppliedDocument | null>(null);
  return (
    <SettingsCard title="Documents" lead="That you opened one is written down.">
      {file.documents.length === 0 && <Text>None were uploaded.</Text>}
      <ul className={classes.rows}>
        {file.documents.map((document) => (
          <li key={document.id} className={classes.row}>
            <div className={classes.side}>
              <div>
                <Text fw={600} className={classes.text}>
                  {DOCUMENT_KINDS[document.kind]}
                </Text>
                <Text size="sm" c="dimmed" className={classes.text}>
                  {document.fileName}, {fileSize(document.bytes)}, <Moment at={document.uploadedAt} />
                </Text>
              </div>
              {document.contentType === 'application/pdf' ? (
                <Button
                  variant="default"
                  size="sm"
                  component="a"
                  href={documentAddress(file.tutorId, document.id)}
                  download={document.fileName}
                  leftSection={<IconDownload size={16} aria-hidden />}
                >
                  Save
                </Button>
              ) : (
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => setShown(document)}
                  leftSection={<IconEye size={16} aria-hidden />}
                >
                  Show
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Sheet
        title={shown ? DOCUMENT_KINDS[shown.kind] : ''}
        opened={shown !== null}
        onClose={() => setShown(null)}
        isWide
      >
        {shown && (
          <Stack gap="sm">
            <img
              src={documentAddress(file.tutorId, shown.id)}
              alt={`${DOCUMENT_KINDS[shown.kind]} of ${file.displayName}`}
              className={classes.picture}
            />
            <Anchor href={documentAddress(file.tutorId, shown.id)} download={shown.fileName} size="sm">
              Save {shown.fileName}
            </Anchor>
          </Stack>
        )}
      </Sheet>
    </SettingsCard>
  );
}
