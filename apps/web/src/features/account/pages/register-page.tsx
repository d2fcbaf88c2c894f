import { Anchor, Box, Text } from '@mantine/core';
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
  const [step, setStep] = useState<1 | 2>(1);
  const [search] = useSearchParams();
  const goOn = (given: About): void => {
    setAbout(given);
    setStep(2);
  };
  return (
    <Page
      title="Create an account"
      width="form"
      lead={step === 2 ? 'Step 2 of 2: how you sign in, and what you agree to.' : 'Step 1 of 2: a little about you.'}
    >
      <AccountCard>
        {/* Both steps stay as they were typed, whichever is shown. */}
        <Box hidden={step !== 1}>
          <RegisterAboutForm onDone={goOn} />
        </Box>
        {about && (
          <Box hidden={step !== 2}>
            <RegisterAccountForm about={about} onBack={() => setStep(1)} />
          </Box>
        )}
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
