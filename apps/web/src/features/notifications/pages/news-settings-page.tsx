import { List, Text } from '@mantine/core';
import { useViewer, type Part } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import { SettingsPageFrame } from '../../settings/components/settings-page-frame';
import { NewsCard } from '../components/news-card';

/** Where nothing can be switched, nothing is said of switches. */
const LEADS: Partial<Record<Part, string>> = {
  student: 'What we tell you here in the app.',
  staff: 'What we send you.',
};

export function NewsSettingsPage() {
  const { me, part } = useViewer();
  const isStudent = part === 'student';
  return (
    <SettingsPageFrame title="Notifications" lead={LEADS[part] ?? 'What we send you, and what only if you want it.'}>
      <SettingsCard title="Always" lead="What you need to know to use Track Tutoring can’t be switched off.">
        <List spacing="xs">
          <List.Item>Sessions: booked, answered, changed, canceled, finished.</List.Item>
          {part === 'guardian' && <List.Item>Receipts, and what became of a payment.</List.Item>}
          {part === 'tutor' && <List.Item>Your application, your checks, and whether families can find you.</List.Item>}
          <List.Item>The security of your account, and changes to our documents.</List.Item>
        </List>
        {isStudent && (
          <Text size="sm" c="dimmed" mt="md">
            You find it here in the app.
            {!me?.email && ' We have no e-mail address of yours, and never send you advertising.'}
          </Text>
        )}
      </SettingsCard>
      <NewsCard />
    </SettingsPageFrame>
  );
}
