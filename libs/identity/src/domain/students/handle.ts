const SHAPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const SHORTEST = 3;
const LONGEST = 30;
/** Words that would let a student pass as somebody else. */
const RESERVED: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'guardian',
  'moderator',
  'root',
  'safety',
  'staff',
  'support',
  'tutor',
]);

/** The form in which handles are stored and looked up: people type capitals and spaces around it. */
export function normalHandle(text: string): string {
  return text.trim().toLowerCase();
}

/** Why this can't be a student's sign-in name, as advice; null when it can. Takes the normal form. */
export function adviceOnHandle(handle: string): string | null {
  if (handle.length < SHORTEST || handle.length > LONGEST) return `Use ${SHORTEST} to ${LONGEST} characters.`;
  if (!SHAPE.test(handle)) return 'Use small letters, digits and single dashes, and begin with a letter.';
  if (RESERVED.has(handle)) return 'This name is reserved.';
  return null;
}
