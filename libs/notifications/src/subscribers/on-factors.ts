import { Injectable } from '@nestjs/common';
import { SecondFactorChanged } from '@app/identity';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { factorNotice } from '../domain/factor-words';
import { TellPeople } from '../use-cases/tell-people';

/** Every change of how an account is protected is told to its owner, whoever made it. */
@Injectable()
@OnEvent(SecondFactorChanged)
export class TellOfChangedFactor implements EventHandler<typeof SecondFactorChanged> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data }: EventOf<typeof SecondFactorChanged>, tx: Transaction): Promise<void> {
    const { accountId, change } = data;
    const mail = { template: 'factor-changed' as const, facts: { about: 'factor' as const, change } };
    await this.tellPeople.execute(tx, id, [{ accountId, notice: factorNotice(change), mail }]);
  }
}

export const FACTOR_SUBSCRIBERS = [TellOfChangedFactor];
