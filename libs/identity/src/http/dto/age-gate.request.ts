import { BirthDate } from './fields';

export class AgeGateRequest {
  @BirthDate()
  birthDate: string;
}
