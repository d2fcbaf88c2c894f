import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { PersonFile } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { zoneName } from '../../../lib/time';
import { can, useMe } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import { personQuery } from '../api/console';
import { BreakGlassCard } from '../components/break-glass-card';
import { Moment } from '../components/moment';
import { PersonTags } from '../components/person-tags';
import classes from '../components/review.module.css';

const AGE_WORDS = { adult: '18 or older', minor: 'Under 18', unknown: 'Not known' } as const;
const PART_WORDS = { owner: 'Owner', guardian: 'Guardian', student: 'Student' } as const;

export function PersonPage() {
  const { accountId = '' } = useParams();
  const query = useQuery(personQuery(accountId));
  if (query.isPending) return <PageFallback />;
  if (query.error) {
    return <ProblemPage problem={Problem.from(query.error)} onRetry={() => void query.refetch()} what="person" />;
  }
  return <File file={query.data} />;
}

function File({ file }: { file: PersonFile }) {
  const me = useMe();
  return (
    <Page
      title={file.displayName}
      width="reading"
      back={<BackLink to="/console/people">Find a person</BackLink>}
      lead={
        <Group gap="xs" mt={4}>
          <PersonTags person={file} />
        </Group>
      }
    >
      <Stack gap="md">
        <BreakGlassCard file={file} />
        <SettingsCard title="Account">
          <Facts
            facts={[
              ...(file.email
                ? [['E-mail', `${file.email}${file.isEmailVerified ? '' : ' (not confirmed)'}`] as const]
                : []),
              ...(file.handle ? [['Sign-in name', file.handle] as const] : []),
              ...(file.phone ? [['Phone', file.phone] as const] : []),
              ['Age', AGE_WORDS[file.ageGroup]],
              ['State', file.stateCode ?? 'Not known'],
              ['Time zone', zoneName(file.timeZone)],
              ['Here since', <Moment at={file.registeredAt} key="since" />],
              [
                'Signed in',
                file.openSignIns === 0
                  ? 'Nowhere'
                  : `On ${file.openSignIns} device${file.openSignIns === 1 ? '' : 's'}`,
              ],
              ...(file.lastSignInAt ? [['Last sign-in', <Moment at={file.lastSignInAt} key="last" />] as const] : []),
            ]}
          />
        </SettingsCard>
        {file.families.map((family) => (
          <SettingsCard key={family.familyId} title="Family">
            <ul className={classes.rows}>
              {family.members.map((member) => (
                <li key={member.accountId} className={classes.row}>
                  <div className={classes.head}>
                    {member.accountId === file.accountId ? (
                      <Text fw={600}>{member.displayName}</Text>
                    ) : (
                      <Anchor component={Link} to={`/console/people/${member.accountId}`}>
                        {member.displayName}
                      </Anchor>
                    )}
                    <Tag>{PART_WORDS[member.as]}</Tag>
                  </div>
                </li>
              ))}
            </ul>
            {family.minutes && (
              <Text mt="sm">
                {family.minutes.available} min available, {family.minutes.held} min held for sessions.
              </Text>
            )}
          </SettingsCard>
        ))}
        {file.tutor && (
          <SettingsCard title="Tutor">
            <Group gap="xs">
              <Text>{file.tutor.displayName}</Text>
              <Tag tone={file.tutor.isListed ? 'confirmed' : 'quiet'}>
                {file.tutor.isListed ? 'Listed' : 'Not listed'}
              </Tag>
            </Group>
            {can(me, 'console.review-applications') && (
              <Anchor component={Link} to={`/console/applications/${file.tutor.tutorId}`} size="sm">
                Application and checks
              </Anchor>
            )}
          </SettingsCard>
        )}
      </Stack>
    </Page>
  );
}
