import { StripeError } from '../api/stripe-error';

export type Expanders<Shown> = Record<string, (shown: Shown) => object>;

/** Replaces ids by their objects where the caller asked for it; what can't be expanded is refused as Stripe does. */
export function expanded<Shown extends object>(
  shown: Shown,
  wanted: readonly string[] | undefined,
  expanders: Expanders<Shown>,
): object {
  return (wanted ?? []).reduce<object>((answer, property) => {
    const expander = expanders[property];
    if (!expander) {
      throw StripeError.invalid(`This property cannot be expanded (${property}).`, 'expand', 'parameter_unknown');
    }
    return { ...answer, ...expander(shown) };
  }, shown);
}
