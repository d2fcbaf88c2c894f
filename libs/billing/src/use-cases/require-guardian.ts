import type { FamilyFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { NotFound, type SignedIn } from '@app/platform';

/** Every guardian of a family sees its minutes and purchases; to anybody else it isn't there. */
export async function requireGuardian(families: FamilyFacade, actor: SignedIn, familyId: Uuid): Promise<void> {
  if (!(await families.isMember(actor.accountId, familyId))) throw new NotFound('family');
}
