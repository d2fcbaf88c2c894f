import { Injectable } from '@nestjs/common';
import {
  AccountClosed,
  AccountReopened,
  EmailChangeAsked,
  EmailChanged,
  PasswordChanged,
  PasswordResetAsked,
  PeopleFacade,
  SignedInOnNewDevice,
} from '@app/identity';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import {
  emailChangeAskedNotice,
  emailChangedNotice,
  newDeviceNotice,
  passwordChangedNotice,
} from '../domain/account-notices';
import { TellPeople } from '../use-cases/tell-people';

@Injectable()
@OnEvent(PasswordResetAsked)
export class SendPasswordReset implements EventHandler<typeof PasswordResetAsked> {
  constructor(
    private readonly people: PeopleFacade,
    private readonly tellPeople: TellPeople,
  ) {}

  async handle({ id, data: { resetId } }: EventOf<typeof PasswordResetAsked>, tx: Transaction): Promise<void> {
    const accountId = await this.people.accountOfPasswordReset(resetId);
    if (!accountId) return;
    const mail = { template: 'reset-password' as const, facts: { about: 'password-reset' as const, resetId } };
    await this.tellPeople.execute(tx, id, [{ accountId, mail }]);
  }
}

@Injectable()
@OnEvent(PasswordChanged)
export class TellThatPasswordChanged implements EventHandler<typeof PasswordChanged> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { accountId } }: EventOf<typeof PasswordChanged>, tx: Transaction): Promise<void> {
    const mail = { template: 'password-changed' as const, facts: { about: 'account' as const } };
    await this.tellPeople.execute(tx, id, [{ accountId, notice: passwordChangedNotice(), mail }]);
  }
}

@Injectable()
@OnEvent(EmailChangeAsked)
export class AskBothMailboxes implements EventHandler<typeof EmailChangeAsked> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data }: EventOf<typeof EmailChangeAsked>, tx: Transaction): Promise<void> {
    const { accountId, emailChangeId } = data;
    const facts = { about: 'email-change' as const, emailChangeId };
    await this.tellPeople.execute(tx, id, [
      { accountId, notice: emailChangeAskedNotice(), mail: { template: 'confirm-old-email', facts } },
      { accountId, mail: { template: 'confirm-new-email', facts } },
    ]);
  }
}

@Injectable()
@OnEvent(EmailChanged)
export class TellThatEmailChanged implements EventHandler<typeof EmailChanged> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { accountId } }: EventOf<typeof EmailChanged>, tx: Transaction): Promise<void> {
    const mail = { template: 'email-changed' as const, facts: { about: 'account' as const } };
    await this.tellPeople.execute(tx, id, [{ accountId, notice: emailChangedNotice(), mail }]);
  }
}

@Injectable()
@OnEvent(SignedInOnNewDevice)
export class TellOfNewDevice implements EventHandler<typeof SignedInOnNewDevice> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data }: EventOf<typeof SignedInOnNewDevice>, tx: Transaction): Promise<void> {
    const { accountId, signInId } = data;
    const mail = { template: 'new-device' as const, facts: { about: 'sign-in' as const, signInId } };
    await this.tellPeople.execute(tx, id, [{ accountId, notice: newDeviceNotice(), mail }]);
  }
}

@Injectable()
@OnEvent(AccountClosed)
export class SayGoodbye implements EventHandler<typeof AccountClosed> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { accountId } }: EventOf<typeof AccountClosed>, tx: Transaction): Promise<void> {
    const mail = { template: 'account-closed' as const, facts: { about: 'account' as const } };
    await this.tellPeople.execute(tx, id, [{ accountId, mail }]);
  }
}

@Injectable()
@OnEvent(AccountReopened)
export class WelcomeBack implements EventHandler<typeof AccountReopened> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { accountId } }: EventOf<typeof AccountReopened>, tx: Transaction): Promise<void> {
    const mail = { template: 'account-reopened' as const, facts: { about: 'account' as const } };
    await this.tellPeople.execute(tx, id, [{ accountId, mail }]);
  }
}

export const SECURITY_SUBSCRIBERS = [
  SendPasswordReset,
  TellThatPasswordChanged,
  AskBothMailboxes,
  TellThatEmailChanged,
  TellOfNewDevice,
  SayGoodbye,
  WelcomeBack,
];
