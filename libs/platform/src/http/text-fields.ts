import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** Without what stands around it, and in the form that compares. */
export const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

/** No control characters, nor the marks that turn the direction of the text around them. */
export const ONE_LINE = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

/** As above, but with line breaks and tabs. Postgres can't even store a NUL. */
export const SEVERAL_LINES = /^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\r\t])*$/u;

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

export const OptionalLine = (name: string, longest: number) =>
  applyDecorators(
    ApiProperty({ type: String, required: false, nullable: true, maxLength: longest }),
    trimmed(),
    IsOptional(),
    IsString({ message: `${name} is a text.` }),
    MaxLength(longest, { message: `${name} has at most ${longest} characters.` }),
    Matches(ONE_LINE, { message: `${name} is one line of plain text.` }),
  );

export const OptionalText = (name: string, longest: number) =>
  applyDecorators(
    ApiProperty({ type: String, required: false, nullable: true, maxLength: longest }),
    trimmed(),
    IsOptional(),
    IsString({ message: `${name} is a text.` }),
    MaxLength(longest, { message: `${name} has at most ${longest} characters.` }),
    Matches(SEVERAL_LINES, { message: `${name} is plain text.` }),
  );
