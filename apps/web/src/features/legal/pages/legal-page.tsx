import { Alert, Anchor, Blockquote, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ExternalLink } from '../../../components/ui/external-link';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { NotFound } from '../../../components/ui/states';
import { legalBlocks, type LegalBlock, type LegalSpan } from '../../../lib/legal-text';
import { Problem } from '../../../lib/problem';
import { safePath } from '../../../lib/safe-path';
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
    <Page
      title={title}
      width="reading"
      lead={
        <>
          Effective {longDate(effectiveOn)} · <span className={classes.version}>version {version}</span>
        </>
      }
    >
      <PageMeta
        title={`${title} · Track Tutoring`}
        description={`The ${title} of Track Tutoring, effective ${longDate(effectiveOn)}.`}
      />
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
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={block.level} mt="sm">
          {block.text}
        </Title>
      );
    case 'list':
      return (
        <List type={block.isOrdered ? 'ordered' : 'unordered'} spacing={6} className={classes.list}>
          {block.items.map((spans, index) => (
            <List.Item key={index}>
              <Spans spans={spans} />
            </List.Item>
          ))}
        </List>
      );
    case 'table':
      return (
        <Table withTableBorder withColumnBorders verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {block.head.map((spans, index) => (
                <Table.Th key={index}>
                  <Spans spans={spans} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {block.rows.map((cells, row) => (
              <Table.Tr key={row}>
                {cells.map((spans, index) => (
                  <Table.Td key={index}>
                    <Spans spans={spans} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      );
    case 'quote':
      return (
        <Blockquote p="md" color="amber">
          <Spans spans={block.spans} />
        </Blockquote>
      );
    case 'paragraph':
      return (
        <Text className={classes.paragraph}>
          <Spans spans={block.spans} />
        </Text>
      );
  }
}

function Spans({ spans }: { spans: LegalSpan[] }) {
  return spans.map(({ text, isStrong, href }, index) => {
    if (isStrong) return <strong key={index}>{text}</strong>;
    if (!href) return text;
    if (href.startsWith('mailto:') || href.startsWith('tel:')) {
      return (
        <Anchor key={index} href={href}>
          {text}
        </Anchor>
      );
    }
    if (href.startsWith('/')) {
      return (
        <Anchor key={index} component={Link} to={safePath(href)}>
          {text}
        </Anchor>
      );
    }
    return (
      <ExternalLink key={index} href={href}>
        {text}
      </ExternalLink>
    );
  });
}
