/** The form in which addresses are stored, compared and throttled. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase();
}
