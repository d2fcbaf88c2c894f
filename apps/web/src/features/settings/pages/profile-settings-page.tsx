import { useQuery } from '@tanstack/react-query';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { ownProfileQuery } from '../api/own-account';
import { AboutYouCard, StudentDetailsCard } from '../components/about-you-card';
import { ContactCard } from '../components/contact-card';
import { SettingsPageFrame } from '../components/settings-page-frame';

export function ProfileSettingsPage() {
  const { part } = useViewer();
  const profile = useQuery(ownProfileQuery);
  return (
    <SettingsPageFrame title="Profile">
      {profile.isPending && <LoadingCards count={2} height={260} />}
      {profile.error && !profile.data && (
        <ProblemAlert problem={Problem.from(profile.error)} onRetry={() => void profile.refetch()} />
      )}
      {profile.data && part === 'student' && <StudentDetailsCard profile={profile.data} />}
      {profile.data && part !== 'student' && (
        <>
          <AboutYouCard profile={profile.data} />
          <ContactCard profile={profile.data} />
        </>
      )}
    </SettingsPageFrame>
  );
}
