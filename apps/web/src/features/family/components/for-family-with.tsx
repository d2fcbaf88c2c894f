import type { ReactNode } from 'react';
import { Forbidden } from '../../../components/ui/states';
import type { Me } from '../../../lib/api-types';
import { useMe } from '../../../lib/viewer';
import { ForFamily } from '../../minutes/components/for-family';
import { useFamilyChoice } from '../../minutes/hooks/use-family-choice';

interface ForFamilyWithProps {
  may: (family: Me['families'][number]) => boolean;
  /** Why nothing is here for whoever may not: what it takes, and who can give it. */
  otherwise: string;
  /** Draws the page around what it is given. */
  page: (content: ReactNode) => ReactNode;
  children: (familyId: string) => ReactNode;
}

/** A page whose one action takes a power: whoever lacks it in that family is told so, before anything is typed. */
export function ForFamilyWith({ may, otherwise, page, children }: ForFamilyWithProps) {
  const me = useMe();
  const { familyId } = useFamilyChoice(may);
  if (!familyId && me.families.length > 0) return <Forbidden>{otherwise}</Forbidden>;
  return page(<ForFamily may={may}>{children}</ForFamily>);
}
