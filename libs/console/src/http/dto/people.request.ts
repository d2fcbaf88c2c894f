import { Line } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { PURPOSES, SECTIONS, type Purpose, type Section } from '../../domain/break-glass';

export class SearchPeopleRequest {
  @Line('What to look for', 254)
  term: string;
}

export class OpenBreakGlassRequest {
  @ApiProperty({ enum: PURPOSES, enumName: 'BreakGlassPurpose' })
  @IsIn(PURPOSES, { message: 'Choose what it is for.' })
  purpose: Purpose;

  @Line('The ticket', 60)
  ticket: string;

  @ApiProperty({ minimum: 1, description: 'The most is a rule: `minutesAtMost` of the file.' })
  @IsInt({ message: 'Write whole minutes.' })
  @Min(1, { message: 'At least one minute.' })
  @Max(10_000, { message: 'That is too long.' })
  minutes: number;
}

export class ReadUnmaskedRequest {
  @ApiProperty({ enum: SECTIONS, enumName: 'PersonSection' })
  @IsIn(SECTIONS, { message: 'Choose what to see.' })
  section: Section;
}
