import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { NotFound } from '../../../components/ui/states';
import { legalBlocks, type LegalBlock } from '../../../lib/legal-text';
import { Problem } from '../../../lib/problem';
import { longDate } from '../../../lib/time';
import { legalDocumentQuery } from '../api/legal';
import classes from './legal-page.module.css';

export function LegalPage() {
  const { document } = useParams();
  return document === 'terms' || document === 'privacy' ? (
    <LegalText document={document} />
  ) : (
    <NotFound what="document" />
  );
}

function LegalText({ document }: { document: 'terms' | 'privacy' }) {
  const query = useQuery(legalDocumentQuery(document));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="document" onRetry={() => void query.refetch()} />;
  const { title, effectiveOn, version, isDraft, text } = query.data;
  return (
    <Page title={title} width="reading" lead={`Effective ${longDate(effectiveOn)} · version ${version}`}>
      {isDraft && (
        <Alert color="amber" variant="light" icon={<IconPencil />} title="This is a draft" mb="lg">
          Our lawyers have not approved these words yet. They may change before they take effect, and you will be asked
          again.
        </Alert>
      )}
      <Stack gap="md" className={classes.text}>
        {legalBlocks(text).map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </Stack>
    </Page>
  );
}

function Block({ block }: { block: LegalBlock }) {
  if (block.kind === 'heading') {
    return (
      <Title order={block.level} mt="sm">
        {block.text}
      </Title>
    );
  }
  if (block.kind === 'list') {
    return (
      <List spacing={6}>
        {block.items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    );
  }
  return <Text className={classes.paragraph}>{block.text}</Text>;
}
