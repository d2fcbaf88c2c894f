import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class VisitGoogleRequest {
  /** Where to go afterwards: a path of the web app. */
  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString({ message: 'The path is a text.' })
  @MaxLength(2000, { message: 'The path is too long.' })
  next?: string;
}

export class GoogleVisitResponse {
  /** Where the browser goes now. */
  @ApiProperty()
  address: string;
}

export class SignInWaysResponse {
  /** Whether this installation offers signing in with Google. */
  @ApiProperty()
  isGoogleOffered: boolean;
}
