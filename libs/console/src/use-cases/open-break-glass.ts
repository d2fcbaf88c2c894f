import { Injectable } from '@nestjs/common';
import { StaffPeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { AuditTrail, DatedRules, Outbox, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { OwnFile, TooManyMinutes } from '../console.errors';
import { BreakGlassChanged } from '../console.events';
import { consoleRules } from '../console.rules';
import type { BreakGlass, Purpose } from '../domain/break-glass';
import { BreakGlassRepository } from '../persistence/break-glass.repository';
import { isOwn } from './read-person';

export interface BreakGlassWish {
  readonly purpose: Purpose;
  readonly ticket: string;
  readonly minutes: number;
}

/** Lets one member of staff see one person unmasked for some minutes. Somebody else reviews it afterwards. */
@Injectable()
export class OpenBreakGlass {
  constructor(
    private readonly people: StaffPeopleFacade,
    private readonly glasses: BreakGlassRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, subjectId: Uuid, wish: BreakGlassWish, key: IdempotencyKey): Promise<BreakGlass> {
    const now = this.clock.now();
    const { values } = await this.rules.at(consoleRules, now);
    if (wish.minutes > values.breakGlassMinutesAtMost) throw new TooManyMinutes(values.breakGlassMinutesAtMost);
    if (isOwn(actor, await this.people.file(subjectId))) throw new OwnFile();

    const { breakGlassId } = await this.unitOfWork.runOnce(key, { subjectId, ...wish }, async (tx) => {
      const { purpose, ticket, minutes } = wish;
      const glass = { openedBy: actor.accountId, subjectId, purpose, ticket, expiresAt: now.add({ minutes }) };
      const id = await this.glasses.open(tx, glass, now);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.broke-glass',
        subjectType: 'person',
        subjectId,
        facts: { breakGlassId: id, purpose, ticket, minutes },
      });
      await this.outbox.append(tx, BreakGlassChanged, { breakGlassId: id });
      return { breakGlassId: id };
    });
    return (await this.glasses.find(breakGlassId))!;
  }
}
