import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TUTOR_LEVELS, type TutorLevel } from '../../domain/tutor';

const SLUG = /^[a-z0-9-]{1,60}$/;

export class SearchTutorsRequest {
  @ApiPropertyOptional({ description: 'The slug of a subject.', example: 'algebra-1' })
  @IsOptional()
  @Matches(SLUG, { message: 'Use the slug of a subject from the list.' })
  subject?: string;

  @ApiPropertyOptional({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  @IsOptional()
  @IsIn(TUTOR_LEVELS, { message: `Use one of ${TUTOR_LEVELS.join(', ')}.` })
  level?: TutorLevel;

  @ApiPropertyOptional({
    description: 'Words from a name, a subject or a biography; small misspellings are forgiven.',
    maxLength: 2000,
  })
  @IsOptional()
  @IsString({ message: 'Search for one text.' })
  @MaxLength(2000, { message: 'Search for something shorter.' })
  text?: string;

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Use the cursor as it was given.' })
  @MaxLength(500, { message: 'Use the cursor as it was given.' })
  cursor?: string;
}
