/** An error as Stripe's API writes it; the official SDK turns `type` into its exception classes. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly body: {
      type: 'invalid_request_error' | 'api_error' | 'idempotency_error' | 'card_error';
      message: string;
      code?: string;
      param?: string;
    },
  ) {
    super(body.message);
  }

  static invalid(message: string, param?: string, code?: string): StripeError {
    return new StripeError(400, {
      type: 'invalid_request_error',
      message,
      ...(code ? { code } : {}),
      ...(param ? { param } : {}),
    });
  }

  /** For an id in the path Stripe answers 404, for one among the parameters 400. */
  static missing(what: string, id: string, param: string, status: 400 | 404 = 404): StripeError {
    return new StripeError(status, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: `No such ${what}: '${id}'`,
      param,
    });
  }

  static unauthorized(message: string): StripeError {
    return new StripeError(401, { type: 'invalid_request_error', message });
  }
}
