import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import type { About } from '../about';
import { AccountCard } from '../components/account-card';
import { RegisterAboutForm } from '../components/register-about-form';
import { RegisterAccountForm } from '../components/register-account-form';

/** Date of birth and state come first, alone and neutral; only then what an account needs. */
export function RegisterPage() {
  const [about, setAbout] = useState<About | null>(null);
  const [search] = useSearchParams();
  return (
    <Page
      title="Create an account"
      width="form"
      lead={about ? 'Step 2 of 2: how you sign in, and what you agree to.' : 'Step 1 of 2: a little about you.'}
    >
      <AccountCard>
        {about ? <RegisterAccountForm about={about} /> : <RegisterAboutForm onDone={setAbout} />}
      </AccountCard>
      <Text size="sm" ta="center" mt="lg">
        Already have an account?{' '}
        <Anchor component={Link} to={`/sign-in?${search.toString()}`}>
          Sign in
        </Anchor>
      </Text>
    </Page>
  );
}
