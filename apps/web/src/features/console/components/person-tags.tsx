import { Tag } from '../../../components/ui/tag';
import type { MaskedPerson } from '../../../lib/api-types';
import { ROLE_WORDS } from '../lib/words';

export function PersonTags({ person }: { person: Pick<MaskedPerson, 'roles' | 'state'> }) {
  return (
    <>
      {person.state === 'suspended' && <Tag tone="loss">Suspended</Tag>}
      {person.state === 'closed' && <Tag tone="loss">Closed</Tag>}
      {person.roles.map((role) => (
        <Tag key={role} tone={role.startsWith('staff') ? 'action' : 'quiet'}>
          {ROLE_WORDS[role]}
        </Tag>
      ))}
    </>
  );
}
