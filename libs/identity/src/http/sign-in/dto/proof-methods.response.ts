import { ApiProperty } from '@nestjs/swagger';
import { PROOF_METHODS, type ProofMethod } from '../../../domain/second-factors/second-factor';

export class ProofMethodsResponse {
  /** With which of these the caller can show who they are, the easiest first. */
  @ApiProperty({ enum: PROOF_METHODS, enumName: 'ProofMethod', isArray: true })
  methods: ProofMethod[];
}
