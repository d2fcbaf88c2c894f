/** How an answer that must not tell who has an account is described in the OpenAPI file. */
export const SAME_FOR_EVERYONE = 'Accepted. The answer is the same whether or not the address has an account.';
