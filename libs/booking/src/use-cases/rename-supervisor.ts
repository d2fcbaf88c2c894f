import { Injectable } from '@nestjs/common';
import { FamilyFacade, GuardianshipChanged } from '@app/identity';
import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';

/**
 * A coming session goes on naming somebody who may supervise it: where the one who was named lost that power, whoever the
 * family would name today takes the place.
 */
@Injectable()
@OnEvent(GuardianshipChanged)
export class RenameSupervisor implements EventHandler<typeof GuardianshipChanged> {
  constructor(private readonly families: FamilyFacade) {}

  async handle({ data }: EventOf<typeof GuardianshipChanged>, tx: Transaction): Promise<void> {
    const { familyId, studentId, accountId } = data;
    const supervisors = (await this.families.guardianshipsOf(studentId)).filter(
      (held) => held.familyId === familyId && held.powers.includes('supervise'),
    );
    if (supervisors.length === 0 || supervisors.some((held) => held.accountId === accountId)) return;
    const next: Uuid = await this.families.supervisorFor(studentId, familyId);
    await tx.query(
      `UPDATE booking_session SET supervisor_id = $4
       WHERE family_id = $1 AND student_id = $2 AND supervisor_id = $3 AND status < 3`,
      [familyId, studentId, accountId, next],
    );
  }
}
