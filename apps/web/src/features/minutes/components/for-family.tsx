import { Button, NativeSelect, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/ui/states';
import type { Me } from '../../../lib/api-types';
import { familyLabel } from '../../../lib/family-label';
import { useMe } from '../../../lib/viewer';
import { useFamilyChoice } from '../hooks/use-family-choice';

interface ForFamilyProps {
  /** For pages that take a power: only these families are offered. */
  may?: (family: Me['families'][number]) => boolean;
  children: (familyId: string) => ReactNode;
}

export function ForFamily({ may, children }: ForFamilyProps) {
  const { familyId, families, choose } = useFamilyChoice(may);
  const isOneOfSeveral = useMe().families.length > 1;
  const [only] = families;
  if (!familyId) {
    return (
      <EmptyState
        icon={IconUsersGroup}
        title="You have no family here yet"
        action={
          <Button component={Link} to="/help">
            Get help
          </Button>
        }
      >
        A balance of minutes belongs to a family. Ask the owner of your family to add you.
      </EmptyState>
    );
  }
  return (
    <>
      {families.length > 1 && (
        <NativeSelect
          label="Family"
          mb="lg"
          maw="20rem"
          value={familyId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={families.map((family) => ({ value: family.id, label: familyLabel(family) }))}
        />
      )}
      {families.length === 1 && isOneOfSeveral && only && (
        <Text mb="lg">
          For the <b>{familyLabel(only)}</b>.
        </Text>
      )}
      {children(familyId)}
    </>
  );
}
