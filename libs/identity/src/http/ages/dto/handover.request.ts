import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Secret } from '../../dto/fields';
import { AcceptedDocumentRequest } from '../../registration/dto/register-guardian.request';

export class HandoverRequest {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail({}, { message: 'Enter an e-mail address like name@example.com.' })
  @MaxLength(254, { message: 'The e-mail address is too long.' })
  email: string;

  @Secret('The password')
  password: string;

  @ApiProperty({ type: [AcceptedDocumentRequest] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AcceptedDocumentRequest)
  accepted: AcceptedDocumentRequest[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Guardians who keep what they may do.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true, message: 'Choose among your guardians.' })
  keeps: string[];
}
