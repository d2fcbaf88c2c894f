import { Anchor, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { AboutStep } from '../components/about-step';
import { AccountCard } from '../components/account-card';
import { AddressStep } from '../components/address-step';
import { BirthDateStep } from '../components/birth-date-step';
import { SignInStep } from '../components/sign-in-step';
import {
  REGISTRATION_STEPS,
  stepToShow,
  useRegistrationDraft,
  type RefusedStep,
  type RegistrationDraft,
  type RegistrationStep,
  type SignInValues,
} from '../registration-draft';

const LEAD: Readonly<Record<RegistrationStep, string>> = {
  'birth-date': 'a date first.',
  about: 'your name and how we reach you.',
  address: 'where you live.',
  'sign-in': 'how you sign in, and what you agree to.',
};

/** Small steps, each an address of its own: back works, and what was entered stays. */
export function RegisterPage() {
  const [search, setSearch] = useSearchParams();
  const { draft, keep, forget } = useRegistrationDraft();
  const [refused, setRefused] = useState<RefusedStep | null>(null);
  const [signIn, setSignIn] = useState<SignInValues | null>(null);
  const role = search.get('as') === 'tutor' ? 'tutor' : 'guardian';
  const step = stepToShow(search.get('step'), draft);
  const index = REGISTRATION_STEPS.indexOf(step);

  const at = (wanted: RegistrationStep): string => {
    const next = new URLSearchParams(search);
    next.set('step', wanted);
    return next.toString();
  };
  const goOn = (part: RegistrationDraft): void => {
    keep(part);
    setRefused(null);
    setSearch(at(REGISTRATION_STEPS[index + 1] ?? 'sign-in'));
  };
  const goBack = (to: RefusedStep): void => {
    setRefused(to);
    setSearch(at(to.step));
  };
  const problem = refused?.step === step ? refused.problem : null;
  const before = REGISTRATION_STEPS[index - 1];
  return (
    <Page
      title={role === 'tutor' ? 'Create a tutor account' : 'Create an account'}
      width="form"
      back={before && <BackLink to={`/register?${at(before)}`}>Back</BackLink>}
      lead={`Step ${index + 1} of ${REGISTRATION_STEPS.length}: ${LEAD[step]}`}
    >
      <AccountCard>
        <Stack gap="lg">
          {search.get('google') === '1' && index === 0 && (
            <Text>There is no account with this Google address yet. It takes four short steps to make one.</Text>
          )}
          <Progress value={((index + 1) / REGISTRATION_STEPS.length) * 100} size="sm" aria-label="Progress" />
          {step === 'birth-date' && (
            <BirthDateStep birthDate={draft.birthDate} refused={problem} onDone={(birthDate) => goOn({ birthDate })} />
          )}
          {step === 'about' && <AboutStep about={draft.about} refused={problem} onDone={(about) => goOn({ about })} />}
          {step === 'address' && (
            <AddressStep address={draft.address} refused={problem} onDone={(address) => goOn({ address })} />
          )}
          {step === 'sign-in' && draft.birthDate && draft.about && draft.address && (
            <SignInStep
              draft={{
                role,
                email: draft.email,
                birthDate: draft.birthDate,
                about: draft.about,
                address: draft.address,
              }}
              typed={signIn}
              onTyped={setSignIn}
              onRegistered={forget}
              onRefusedEarlier={goBack}
            />
          )}
        </Stack>
      </AccountCard>
      <Text size="sm" ta="center" mt="lg">
        Already have an account?{' '}
        <Anchor component={Link} to={signInPath(search)}>
          Sign in
        </Anchor>
      </Text>
    </Page>
  );
}

function signInPath(search: URLSearchParams): string {
  const next = search.get('next');
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
}
