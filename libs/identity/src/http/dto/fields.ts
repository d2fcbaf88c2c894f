import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { parseBirthDate } from '../../domain/ages/age';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));
/** Control characters, and the marks that turn the direction of the text around them. */
const ONE_LINE = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

/** As above, with line breaks and tabs. Postgres can't even store a NUL. */
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

/** What somebody signs in with. It is judged by whether it is known, but for what can't be looked up. */
export const SignInName = (name: string) =>
  applyDecorators(
    ApiProperty({ maxLength: 254 }),
    IsString({ message: `Enter your ${name}.` }),
    MaxLength(254, { message: `The ${name} is too long.` }),
    Matches(ONE_LINE, { message: `The ${name} is one line of plain text.` }),
  );

/** Not trimmed and not judged here: the rules about it give advice instead. */
export const Secret = (name: string) =>
  applyDecorators(
    ApiProperty({ format: 'password', minLength: 1, maxLength: 1000 }),
    IsString({ message: `${name} is a text.` }),
    MinLength(1, { message: `Please enter the ${name.toLowerCase()}.` }),
    MaxLength(1000, { message: `${name} is too long.` }),
  );

export const BirthDate = () =>
  applyDecorators(
    ApiProperty({ format: 'date', example: '1985-04-12' }),
    ValidateBy(
      {
        name: 'birthDate',
        validator: { validate: (value) => typeof value === 'string' && parseBirthDate(value) !== null },
      },
      { message: 'Enter the full date of birth: year, month and day.' },
    ),
  );

export const MailAddress = () =>
  applyDecorators(
    ApiProperty({ format: 'email', maxLength: 254 }),
    IsEmail({}, { message: 'Enter an e-mail address like name@example.com.' }),
    MaxLength(254, { message: 'The e-mail address is too long.' }),
  );

/** The secret of a link that came by mail. */
export const LinkToken = () =>
  applyDecorators(
    ApiProperty({ maxLength: 200 }),
    IsString({ message: 'Open the link from our mail.' }),
    MaxLength(200, { message: 'Open the link from our mail.' }),
  );
