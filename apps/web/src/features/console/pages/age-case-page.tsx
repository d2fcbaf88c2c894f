import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import type { AgeCase } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { can, useMe } from '../../../lib/viewer';
import { ageCaseQuery, decideAgeCase } from '../api/console';
import { Moment } from '../components/moment';
import { ReasonSheet } from '../components/reason-sheet';
import { AGE_CASE_SOURCE_WORDS } from '../lib/words';
import classes from '../components/review.module.css';

export function AgeCasePage() {
  const { caseId = '' } = useParams();
  const query = useQuery(ageCaseQuery(caseId));
  if (query.isPending) return <PageFallback />;
  if (query.error) {
    return <ProblemPage problem={Problem.from(query.error)} onRetry={() => void query.refetch()} what="case" />;
  }
  return <Case found={query.data} />;
}

function Case({ found }: { found: AgeCase }) {
  const me = useMe();
  return (
    <Page
      title={found.studentName ? `Is ${found.studentName} at least 13?` : 'An erased student'}
      width="reading"
      back={<BackLink to="/console/age-cases">Age cases</BackLink>}
    >
      <Stack gap="md">
        <Card>
          <Facts
            facts={[
              ['Why', AGE_CASE_SOURCE_WORDS[found.source]],
              ['Opened', <Moment at={found.openedAt} key="opened" />],
              ...(found.reportedByName ? [['Reported by', found.reportedByName] as const] : []),
            ]}
          />
          {found.note && (
            <Text mt="md" className={classes.text}>
              {found.note}
            </Text>
          )}
          {found.studentId && can(me, 'console.see-people') && (
            <Anchor component={Link} to={`/console/people/${found.studentId}`} size="sm" mt="md" display="inline-block">
              The student’s file
            </Anchor>
          )}
        </Card>
        {found.outcome === null ? <Decide found={found} /> : <Decided found={found} />}
      </Stack>
    </Page>
  );
}

function Decide({ found }: { found: AgeCase }) {
  const queryClient = useQueryClient();
  const [decision, setDecision] = useState<'confirm' | 'clear' | null>(null);
  const isErasing = decision === 'confirm';
  return (
    <Card>
      <Text mb="md">
        Speak with the family first. Until you decide, the student can’t sign in, their rooms have ended, and coming
        sessions were canceled with every minute returned.
      </Text>
      <Group gap="sm">
        {/* Neither weighs more: a filled one would lean on whoever decides. */}
        <Button variant="default" onClick={() => setDecision('clear')}>
          Old enough
        </Button>
        <Button variant="default" onClick={() => setDecision('confirm')}>
          Under 13
        </Button>
      </Group>
      <ReasonSheet
        title={isErasing ? 'Erase this student' : 'Close the case'}
        lead={
          isErasing
            ? 'Everything about the student is erased everywhere, now and for good. A certificate stays, and the family is told.'
            : 'The student can sign in again, unless a guardian had paused them. Canceled sessions stay canceled.'
        }
        label="How you found out"
        asked="how you found out"
        button={isErasing ? 'Erase for good' : 'Close the case'}
        isLoss={isErasing}
        opened={decision !== null}
        onClose={() => setDecision(null)}
        act={(reason) => decideAgeCase(found.id, isErasing ? 'confirm' : 'clear', reason)}
        onDone={() => {
          void queryClient.invalidateQueries({ queryKey: keys.queue('age-cases') });
          void queryClient.invalidateQueries({ queryKey: keys.queueCounts });
        }}
        said={isErasing ? 'The student is erased.' : 'The case is closed.'}
      />
    </Card>
  );
}

function Decided({ found }: { found: AgeCase }) {
  const { certificate } = found;
  return (
    <Card>
      <Facts
        facts={[
          ['Found', found.outcome === 'confirmed' ? 'Under 13, erased' : 'Old enough'],
          ...(found.closedByName ? [['Decided by', found.closedByName] as const] : []),
          ...(found.closedAt ? [['On', <Moment at={found.closedAt} key="closed" />] as const] : []),
          ...(certificate ? [['Certificate', certificate.id] as const] : []),
        ]}
      />
      {certificate && (
        <Text mt="md" size="sm" c="dimmed" className={classes.text}>
          SHA-256 of the erased id: {certificate.subjectHash}
        </Text>
      )}
      {found.reason && (
        <Text mt="md" className={classes.text}>
          {found.reason}
        </Text>
      )}
    </Card>
  );
}
