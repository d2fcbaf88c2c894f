import { applyDecorators } from '@nestjs/common';
import { ONE_LINE } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { parseBirthDate } from '../../domain/ages/age';

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

export const UsState = () =>
  applyDecorators(
    ApiProperty({ description: 'A US state or territory by its postal code.', example: 'CA' }),
    IsString(),
    Matches(/^[A-Z]{2}$/, { message: 'Choose your US state or territory.' }),
  );
