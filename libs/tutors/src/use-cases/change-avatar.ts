import { Clock, newId, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { avatarKey, AVATAR_SIZES, type AvatarSize } from '../domain/avatar';
import { avatarSquares } from '../files/images';
import { requirePicture } from '../files/inspect-file';
import { PrivateFiles } from '../files/private-files';
import { TutorRepository } from '../persistence/tutor.repository';
import { tutorsRules } from '../tutors.rules';
import { AvatarNotFound, FileTooLarge, NoApplication } from '../tutors.errors';
import { TutorProfileChanged } from '../tutors.events';

/** The picture that families see. Public from the moment at which the page is; drawn anew, so that it is nothing but a picture. */
@Injectable()
export class ChangeAvatar {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly files: PrivateFiles,
    private readonly rules: DatedRules,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async set(accountId: Uuid, bytes: Buffer): Promise<void> {
    const { values } = await this.rules.at(tutorsRules, this.clock.now());
    if (bytes.length > values.avatarMegabytes * 1024 * 1024) throw new FileTooLarge(values.avatarMegabytes);
    if (!(await this.tutors.findRowByAccount(accountId))) throw new NoApplication();
    await requirePicture(bytes);
    const squares = await avatarSquares(bytes, values.imageMegapixels);
    const avatarId = newId();
    const files = [...squares].map(([size, content]) => ({
      key: avatarKey(avatarId, size),
      content,
      contentType: 'image/webp',
    }));
    await this.files.keep(files, (tx) => this.replace(tx, accountId, avatarId));
  }

  async remove(accountId: Uuid): Promise<void> {
    await this.unitOfWork.run((tx) => this.replace(tx, accountId, null));
  }

  /** Only while some profile shows it: a picture that was taken back is gone from its address. */
  async read(avatarId: Uuid, size: AvatarSize): Promise<Buffer> {
    if (!(await this.tutors.hasAvatar(avatarId))) throw new AvatarNotFound();
    return this.files.read(avatarKey(avatarId, size));
  }

  private async replace(tx: Transaction, accountId: Uuid, avatarId: Uuid | null): Promise<void> {
    const row = await this.tutors.findRowByAccount(accountId);
    if (!row) throw new NoApplication();
    await this.tutors.lock(tx, row.id);
    const before = await this.tutors.setAvatar(tx, row.id, avatarId, this.clock.now());
    if (before)
      await this.files.giveUp(
        tx,
        AVATAR_SIZES.map((size) => avatarKey(before, size)),
      );
    await this.outbox.append(tx, TutorProfileChanged, { tutorId: row.id });
  }
}
