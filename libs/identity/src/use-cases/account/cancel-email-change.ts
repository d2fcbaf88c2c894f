import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';

/** The links of both mails stop working; where nothing waits, nothing happens. */
@Injectable()
export class CancelEmailChange {
  constructor(
    private readonly changes: EmailChangeRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: SignedIn): Promise<void> {
    await this.unitOfWork.run((tx) => this.changes.endAllOf(tx, accountId, this.clock.now()));
  }
}
