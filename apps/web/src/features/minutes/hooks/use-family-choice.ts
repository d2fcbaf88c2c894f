import { useSearchParams } from 'react-router';
import type { Me } from '../../../lib/api-types';
import { familyOf } from '../../../lib/powers';
import { useMe } from '../../../lib/viewer';

type Membership = Me['families'][number];

export interface FamilyChoice {
  familyId: string | null;
  families: { id: string; name: string; isOwn: boolean }[];
  choose: (familyId: string) => void;
}

/**
 * Most guardians have one family; who has two says in the address which one they look at. A page that takes a power (`may`)
 * offers only the families where somebody has it; null where there is none, or where the address names another.
 */
export function useFamilyChoice(may: (family: Membership) => boolean = () => true): FamilyChoice {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const families = me.families.filter(may);
  return {
    familyId: familyOf(me.families, may, search.get('family'))?.id ?? null,
    families,
    choose: (familyId) =>
      setSearch((before) => {
        before.set('family', familyId);
        return before;
      }),
  };
}
