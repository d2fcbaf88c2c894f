const LONGEST = 40;

/** The readable part of a tutor's address: "José Álvarez" becomes "jose-alvarez". Names without Latin letters become "tutor". */
export function slugOf(displayName: string): string {
  const plain = displayName
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain || 'tutor';
}
