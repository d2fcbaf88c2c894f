import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { NoticeRepository } from '../persistence/notice.repository';

@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `'all'`, or these: what is not the caller's own is left alone. Repeating changes nothing. */
  async execute(actor: SignedIn, which: readonly Uuid[] | 'all'): Promise<void> {
    const ids = which === 'all' ? null : which;
    await this.unitOfWork.run((tx) => this.notices.markRead(tx, actor.accountId, ids, this.clock.now()));
  }
}
