import { SEVERAL_LINES, trimmed } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** Why somebody did something: never empty. */
export const Reason = (longest = 1000) =>
  applyDecorators(
    ApiProperty({ minLength: 1, maxLength: longest }),
    trimmed(),
    IsString({ message: 'Say why.' }),
    MinLength(1, { message: 'Say why.' }),
    MaxLength(longest, { message: `Say it in at most ${longest} characters.` }),
    Matches(SEVERAL_LINES, { message: 'Write plain text.' }),
  );

export const OptionalNote = (longest = 1000) =>
  applyDecorators(
    ApiProperty({ type: String, required: false, nullable: true, maxLength: longest }),
    trimmed(),
    IsOptional(),
    IsString({ message: 'Write plain text.' }),
    MaxLength(longest, { message: `Write at most ${longest} characters.` }),
    Matches(SEVERAL_LINES, { message: 'Write plain text.' }),
  );

export const Cursor = () =>
  applyDecorators(
    ApiProperty({ type: String, required: false }),
    IsOptional(),
    IsString({ message: 'This is not a page of this list.' }),
    MaxLength(500, { message: 'This is not a page of this list.' }),
  );
