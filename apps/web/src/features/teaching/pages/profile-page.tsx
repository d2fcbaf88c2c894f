import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { subjectsQuery } from '../../tutors/api/tutors';
import { profileQuery } from '../api/teaching';
import { ListingCard } from '../components/listing-card';
import { ProfileForm } from '../components/profile-form';

export function ProfilePage() {
  const profile = useQuery(profileQuery);
  const subjects = useQuery(subjectsQuery);
  const hasNone = profile.error !== null && Problem.from(profile.error).code === 'tutors.no-profile';
  const problem = [profile.error, subjects.error].find((error) => error !== null);
  // Who has not been approved yet writes in the application.
  if (hasNone || profile.data?.state === 'applied') return <Navigate to="/teach/application" replace />;
  const isReady = subjects.data !== undefined && profile.data !== undefined;
  return (
    <Page title="Profile" lead="What families read before they book you.">
      {!isReady && !problem && <LoadingCards count={2} height={260} />}
      {problem && (
        <ProblemAlert
          problem={Problem.from(problem)}
          onRetry={() => void Promise.all([profile.refetch(), subjects.refetch()])}
        />
      )}
      {profile.data && <ListingCard profile={profile.data} />}
      {isReady && <ProfileForm profile={profile.data} subjects={subjects.data} />}
    </Page>
  );
}
