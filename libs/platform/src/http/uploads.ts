import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { isForm } from './request-shape';
import { UnsupportedMediaType } from './platform.errors';
import type { RequestWithActor } from './request-actor';

export const TAKES_FORM = Symbol('takes a form');

/** What a route with `@TakesFile` is handed. `name` is the sender's word: show it, never open it. */
export interface UploadedBytes {
  readonly buffer: Buffer;
  readonly originalname: string;
}

/** A form may come along, unread: what a mail program sends when it switches mail off (RFC 8058). */
export const TakesForm = () => SetMetadata(TAKES_FORM, true);

const FEW = { files: 1, fields: 5, parts: 6, fieldNameSize: 40, fieldSize: 1_000, headerPairs: 10 };

/**
 * A form with one file in the field `file`, held in memory up to `megabytes`; beyond it the request is refused as too
 * large. Guards run first: nobody without the permission makes the server read a file. Use with `@UploadedFile()`.
 */
export const TakesFile = (megabytes: number) =>
  applyDecorators(
    TakesForm(),
    UseInterceptors(
      FileInterceptor('file', {
        limits: { ...FEW, fileSize: megabytes * 1024 * 1024 },
        defParamCharset: 'utf8',
      }),
    ),
    ApiConsumes('multipart/form-data'),
  );

/** Forms are let in only where a route takes one; anywhere else they are refused rather than read as if empty. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (!isForm(request)) return true;
    if (this.reflector.get<boolean | undefined>(TAKES_FORM, context.getHandler()) !== true) {
      throw new UnsupportedMediaType();
    }
    return true;
  }
}
