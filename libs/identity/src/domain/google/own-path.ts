/** Where to go afterwards: a path of ours. What came with a request must never send anybody elsewhere. */
export function ownPath(wanted: string | undefined): string {
  const isOurs = wanted !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted);
  return isOurs ? wanted : '/';
}
