import { OptionalAnswer } from './passkey.request';
import { OptionalSecret } from '../../sign-in/dto/proof.request';

/** One of them. */
export class SecondStepRequest {
  /** Six digits of an authenticator app, or a recovery code. */
  @OptionalSecret('code')
  code?: string;

  @OptionalAnswer()
  passkey?: Record<string, unknown>;
}
