import { Button, Card, Group, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Facts } from '../../../components/ui/facts';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { Access } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { reviewAccess } from '../api/console';
import { PURPOSE_WORDS, SECTION_WORDS } from '../lib/words';
import { Moment } from './moment';
import classes from './review.module.css';

export function AccessCard({ access }: { access: Access }) {
  const sections = [...new Set(access.reads.map(({ section }) => SECTION_WORDS[section].title.toLowerCase()))];
  return (
    <Card component="article">
      <div className={classes.head}>
        <Title order={2} size="h4">
          {access.openedByName} looked at {access.personName}
        </Title>
        {access.isOpen && <Tag tone="time">Still open</Tag>}
        {access.review && (
          <Tag tone={access.review.verdict === 'in-order' ? 'confirmed' : 'loss'}>
            {access.review.verdict === 'in-order' ? 'In order' : 'Questioned'}
          </Tag>
        )}
      </div>
      <Text my="sm">
        {access.reads.length === 0
          ? 'Opened the access and read nothing.'
          : `Read ${sections.join(', ')} (${access.reads.length === 1 ? 'one look' : `${access.reads.length} looks`}).`}
      </Text>
      <Facts
        facts={[
          ['What for', PURPOSE_WORDS[access.purpose]],
          ['Ticket or case', access.ticket],
          ['From', <Moment at={access.openedAt} key="from" />],
          ['Until', <Moment at={access.until} key="until" />],
        ]}
      />
      {access.review && (
        <Text mt="md" size="sm" c="dimmed" className={classes.text}>
          {access.review.byName}, <Moment at={access.review.at} />
          {access.review.note && `: ${access.review.note}`}
        </Text>
      )}
      {access.mayReview && <ReviewForm accessId={access.id} />}
      {!access.mayReview && !access.review && !access.isOpen && (
        <Text mt="md" size="sm" c="dimmed">
          You opened this, or it was about you. A colleague reviews it.
        </Text>
      )}
    </Card>
  );
}

function ReviewForm({ accessId }: { accessId: string }) {
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: (verdict: 'in-order' | 'questioned') => reviewAccess(accessId, { verdict, note }),
    onSuccess: () => {
      notifications.show({ message: 'The review is kept.' });
      void queryClient.invalidateQueries({ queryKey: keys.queue('access-reviews') });
      void queryClient.invalidateQueries({ queryKey: keys.queueCounts });
    },
  });
  const question = () => {
    if (note.trim()) send.mutate('questioned');
    else setError('Say what should be looked into.');
  };
  return (
    <>
      <Textarea
        mt="md"
        label="Note"
        description="Needed where something should be looked into."
        autosize
        minRows={2}
        value={note}
        error={error}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          setError(null);
        }}
      />
      <ProblemAlert problem={send.error && Problem.from(send.error)} />
      <Group mt="md" gap="sm">
        <Button loading={send.isPending && send.variables === 'in-order'} onClick={() => send.mutate('in-order')}>
          In order
        </Button>
        <Button variant="default" loading={send.isPending && send.variables === 'questioned'} onClick={question}>
          Question it
        </Button>
      </Group>
    </>
  );
}
