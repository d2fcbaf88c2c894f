import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { comingOfAge } from '../../../lib/coming-of-age';
import { handoverQuery, ownStudentProfileQuery } from '../api/family';

/** For a student who turns 18 within a month, or did: what happens then, and when. Nothing for all others. */
export function ComingOfAgeCard() {
  const profile = useQuery(ownStudentProfileQuery);
  const handover = useQuery({ ...handoverQuery, enabled: profile.data?.hasHandover === true });
  const words = handover.data ? comingOfAge(handover.data) : null;
  if (!words) return null;
  return (
    <Card component="section" aria-labelledby="coming-of-age">
      <Group justify="space-between" gap="md">
        <div style={{ flex: '1 1 18rem' }}>
          <Title order={2} size="h3" id="coming-of-age" mb={4}>
            {words.title}
          </Title>
          <Text c="dimmed">{words.text}</Text>
        </div>
        <Button component={Link} to="/handover" variant="default">
          {words.action}
        </Button>
      </Group>
    </Card>
  );
}
