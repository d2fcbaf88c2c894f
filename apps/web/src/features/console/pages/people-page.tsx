import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserOff, IconUserSearch } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { EmptyState } from '../../../components/ui/states';
import type { MaskedPerson } from '../../../lib/api-types';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { searchPeople } from '../api/console';
import { PersonTags } from '../components/person-tags';
import { LinkList, LinkRow } from '../../../components/ui/link-list';
import classes from './people-page.module.css';

interface Found {
  term: string;
  people: MaskedPerson[];
  hasMore: boolean;
}

/** Kept in memory for the way back, never in the address: what was searched for is personal. */
const LAST_SEARCH = ['console', 'last-search'];

export function PeoplePage() {
  const queryClient = useQueryClient();
  const { data: found } = useQuery<Found | null>({
    queryKey: LAST_SEARCH,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Infinity,
  });
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { term: found?.term ?? '' },
    validate: { term: rules.given('a name or an e-mail address') },
  });
  const search = useMutation({
    mutationFn: searchPeople,
    onMutate: clearRefusal,
    onSuccess: (answer, term) => queryClient.setQueryData<Found>(LAST_SEARCH, { ...answer, term }),
    onError: refuse,
  });
  return (
    <Page title="Find a person" width="reading" lead="The whole e-mail address, or how a name or sign-in name begins.">
      <form onSubmit={form.onSubmit(({ term }) => search.mutate(term.trim()), focusFirst)} noValidate role="search">
        <div className={classes.search}>
          <TextInput
            label="Name, sign-in name, or e-mail"
            autoComplete="off"
            spellCheck={false}
            className={classes.term}
            {...form.getInputProps('term')}
          />
          <Button type="submit" loading={search.isPending} leftSection={<IconSearch size={18} aria-hidden />}>
            Search
          </Button>
        </div>
        <Text size="sm" c="dimmed" mb="lg">
          Every search is written into the audit trail, with whom it found.
        </Text>
      </form>
      <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
      {search.isPending ? <LoadingCards count={3} height={76} /> : <Results found={found} />}
    </Page>
  );
}

function Results({ found }: { found: Found | null }) {
  if (!found) {
    return (
      <EmptyState icon={IconUserSearch} title="Whom are you looking for?">
        Names and addresses are masked here. To see one person unmasked, open their file.
      </EmptyState>
    );
  }
  if (found.people.length === 0) {
    return (
      <EmptyState icon={IconUserOff} title="Nobody found">
        An e-mail address must be whole. Of a name, the beginning is enough.
      </EmptyState>
    );
  }
  return (
    <>
      <LinkList label="People found">
        {found.people.map((person) => (
          <LinkRow
            key={person.accountId}
            to={`/console/people/${person.accountId}`}
            title={person.displayName}
            text={[person.email ?? person.handle, person.stateCode].filter(Boolean).join(', ')}
            tags={<PersonTags person={person} />}
          />
        ))}
      </LinkList>
      {found.hasMore && (
        <Text mt="md" c="dimmed" role="status">
          There are more. Write more of the name.
        </Text>
      )}
    </>
  );
}
