import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, Equals, IsArray, IsOptional, IsUUID } from 'class-validator';
import type { Uuid } from '@app/kernel';
import { InvalidRequest } from '@app/platform';

export class MarkReadRequest {
  @ApiProperty({ type: [String], format: 'uuid', required: false, maxItems: 200 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  ids?: string[];

  @ApiProperty({ enum: [true], required: false, description: 'Instead of ids: every notice there is.' })
  @IsOptional()
  @Equals(true)
  all?: true;
}

/** Either some or all: nothing, and both, say nothing clear. */
export function whichNotices({ ids, all }: MarkReadRequest): Uuid[] | 'all' {
  if (all && !ids) return 'all';
  if (ids && !all) return ids;
  throw new InvalidRequest([{ pointer: '/ids', detail: 'Name the notices by "ids", or say "all": true.' }]);
}
