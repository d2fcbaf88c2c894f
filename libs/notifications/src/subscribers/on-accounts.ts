import { Injectable } from '@nestjs/common';
import { AccountRegistered, RegistrationRepeated } from '@app/identity';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { TellPeople } from '../use-cases/tell-people';

/** The secret of the link is asked for when the mail is sent: neither the event nor our row has it. */
@Injectable()
@OnEvent(AccountRegistered)
export class SendVerification implements EventHandler<typeof AccountRegistered> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data }: EventOf<typeof AccountRegistered>, tx: Transaction): Promise<void> {
    const { accountId, registrationId } = data;
    const facts = { about: 'registration' as const, registrationId };
    await this.tellPeople.execute(tx, id, [{ accountId, mail: { template: 'verify-email', facts } }]);
  }
}

@Injectable()
@OnEvent(RegistrationRepeated)
export class WarnOfRepeatedRegistration implements EventHandler<typeof RegistrationRepeated> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { accountId } }: EventOf<typeof RegistrationRepeated>, tx: Transaction): Promise<void> {
    const mail = { template: 'address-already-registered' as const, facts: { about: 'account' as const } };
    await this.tellPeople.execute(tx, id, [{ accountId, mail }]);
  }
}

export const ACCOUNT_SUBSCRIBERS = [SendVerification, WarnOfRepeatedRegistration];
