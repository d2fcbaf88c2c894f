/** How somebody came to a purchase's page: from a payment, from leaving one, or from a list. */
export type CameBack = 'done' | 'left' | null;

export function cameBackFrom(search: URLSearchParams): CameBack {
  const said = search.get('checkout');
  return said === 'done' || said === 'left' ? said : null;
}
