import { z } from 'zod';
import { settingsSchema } from './settings-schema';

/** The text of `.env.example`: every setting with its description and default. */
export function envExample(): string {
  const lines = ['# Generated from libs/platform/src/config/settings-schema.ts by `npm run env:example`.', ''];
  for (const [name, field] of Object.entries(settingsSchema.shape)) {
    const described: z.ZodType = field;
    const fallback = described.safeParse(undefined);
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
    lines.push(`# ${described.description ?? ''}`, value ? `${name}=${value}` : `# ${name}=`, '');
  }
  return lines.join('\n');
}
