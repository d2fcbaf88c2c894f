import { BirthDate } from '../../dto/fields';

export class AgeGateRequest {
  @BirthDate()
  birthDate: string;
}
