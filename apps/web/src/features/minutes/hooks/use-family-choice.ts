import { useSearchParams } from 'react-router';
import { useMe } from '../../../lib/viewer';

export interface FamilyChoice {
  familyId: string | null;
  families: { id: string; name: string; isOwn: boolean }[];
  choose: (familyId: string) => void;
}

/** Most guardians have one family; who has two says in the address which one they look at. */
export function useFamilyChoice(): FamilyChoice {
  const { families } = useMe();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('family');
  const chosen = families.find(({ id }) => id === wanted) ?? families[0];
  return {
    familyId: chosen?.id ?? null,
    families,
    choose: (familyId) =>
      setSearch((before) => {
        before.set('family', familyId);
        return before;
      }),
  };
}
