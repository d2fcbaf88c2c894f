import { ApiProperty } from '@nestjs/swagger';
import { SECOND_STEP_METHODS, type SecondStepMethod } from '../../../domain/second-factors/second-factor';

/** The first step was right. Nothing is allowed before the second, and nothing is told about the account. */
export class SecondStepResponse {
  /** With which of these it can be taken, the easiest first. */
  @ApiProperty({ enum: SECOND_STEP_METHODS, enumName: 'SecondStepMethod', isArray: true })
  methods: SecondStepMethod[];
}
