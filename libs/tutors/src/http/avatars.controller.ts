import { Actor, ProblemAnswers, Public, Requires, TakesFile, type SignedIn, type UploadedBytes } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res, UploadedFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { isAvatarSize } from '../domain/avatar';
import { AvatarNotFound, FileRefused } from '../tutors.errors';
import { ChangeAvatar } from '../use-cases/change-avatar';
import { SendAvatarRequest } from './dto/application.request';

const AVATAR_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CEILING_MEGABYTES = 12;
/** The address changes with the picture; a day, so that a picture that was taken back doesn't stay in caches. */
const CACHED = 'public, max-age=86400, immutable';

@Controller()
@ApiTags('tutors')
export class AvatarsController {
  constructor(private readonly avatars: ChangeAvatar) {}

  @Put('tutor/avatar')
  @HttpCode(204)
  @Requires('tutors.apply')
  @TakesFile(CEILING_MEGABYTES)
  @ApiNoContentResponse()
  @ProblemAnswers(
    'platform.invalid-request',
    'platform.body-too-large',
    'tutors.no-application',
    'tutors.file-refused',
    'tutors.file-too-large',
  )
  async setAvatar(
    @Actor() actor: SignedIn,
    @Body() _: SendAvatarRequest,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<void> {
    if (!file) throw new FileRefused('Choose a picture.');
    await this.avatars.set(actor.accountId, file.buffer);
  }

  @Delete('tutor/avatar')
  @HttpCode(204)
  @Requires('tutors.apply')
  @ApiNoContentResponse()
  @ProblemAnswers('tutors.no-application')
  async removeAvatar(@Actor() actor: SignedIn): Promise<void> {
    await this.avatars.remove(actor.accountId);
  }

  @Get('tutor-avatars/:avatarId/:size')
  @Public()
  @ApiProduces('image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ProblemAnswers('tutors.avatar-not-found')
  async getAvatar(
    @Param('avatarId') avatarId: string,
    @Param('size') size: string,
    @Res() response: Response,
  ): Promise<void> {
    const pixels = Number(size);
    if (!AVATAR_ID.test(avatarId) || !isAvatarSize(pixels)) throw new AvatarNotFound();
    const picture = await this.avatars.read(avatarId, pixels);
    response.setHeader('Content-Type', 'image/webp');
    response.setHeader('Cache-Control', CACHED);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(picture);
  }
}
