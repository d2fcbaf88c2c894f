import { Secret } from './fields';

export class ProofRequest {
  @Secret('The password')
  password: string;
}
