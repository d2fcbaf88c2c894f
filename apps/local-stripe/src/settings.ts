import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

const schema = z.object({
  LOCAL_STRIPE_PORT: z.coerce.number().int().min(0).max(65_535).default(12_111),
  LOCAL_STRIPE_WEBHOOK_URL: z
    .url()
    .refine((url) => LOOPBACK.has(new URL(url).hostname), 'must be an address of this machine')
    .optional(),
  LOCAL_STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').min(16).optional(),
  LOCAL_STRIPE_STATE: z.string().min(1),
});

export interface LocalStripeSettings {
  readonly port: number;
  /** Where the file that survives a restart is kept. */
  readonly stateFile: string;
  /** Null: events are stored and can be listed, but nobody is told. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/** Reads the settings once; a bad one is named, its value never printed. */
export function readSettings(environment: Record<string, string | undefined>): LocalStripeSettings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const bad = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Local Stripe can't start. ${bad.join('; ')}`);
  }
  const { LOCAL_STRIPE_WEBHOOK_URL: url, LOCAL_STRIPE_WEBHOOK_SECRET: secret } = parsed.data;
  if (url && !secret) throw new Error('LOCAL_STRIPE_WEBHOOK_SECRET is needed with LOCAL_STRIPE_WEBHOOK_URL.');
  return {
    port: parsed.data.LOCAL_STRIPE_PORT,
    stateFile: parsed.data.LOCAL_STRIPE_STATE,
    webhook: url && secret ? { url, secret } : null,
  };
}
