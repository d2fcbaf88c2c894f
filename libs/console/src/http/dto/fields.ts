import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

const ONE_LINE = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;
const SEVERAL_LINES = /^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\r\t])*$/u;

/** A short text on one line. */
export const Line = (name: string, longest: number) =>
  applyDecorators(
    ApiProperty({ minLength: 1, maxLength: longest }),
    trimmed(),
    IsString({ message: `${name} is a text.` }),
    MinLength(1, { message: `${name} can’t be empty.` }),
    MaxLength(longest, { message: `${name} has at most ${longest} characters.` }),
    Matches(ONE_LINE, { message: `${name} is one line of plain text.` }),
  );

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
