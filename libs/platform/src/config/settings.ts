import { randomBytes } from 'node:crypto';
import { NEEDED_TOGETHER, settingsSchema } from './settings-schema';
import type { z } from 'zod';

type Parsed = z.infer<typeof settingsSchema>;

/** What the processes run with, parsed once at boot. */
export class Settings {
  readonly environment: Parsed['NODE_ENV'];
  readonly log: { level: Parsed['LOG_LEVEL']; isPretty: boolean };
  readonly http: { host: string; port: number; metricsPort: number; workerMetricsPort: number; trustedProxies: string };
  readonly publicUrl: string;
  readonly webDist: string;
  readonly contentDir: string;
  readonly storageDir: string;
  readonly database: { url: string; poolSize: number };
  /** 32 bytes in base64; seals what must be readable again. Never in the database. */
  readonly dataKey: string | undefined;
  readonly redisUrl: string | undefined;
  /** Null where this installation has no video server. */
  readonly livekit: { url: string; publicUrl: string; apiKey: string; apiSecret: string } | null;
  readonly stripe: {
    secretKey: string;
    webhookSecret: string;
    host: string | undefined;
    port: number | undefined;
    protocol: 'http' | 'https';
  };
  /** Null where this installation does not sign in with Google. */
  readonly google: { clientId: string; clientSecret: string; issuer: string } | null;
  readonly smtp: { host: string; port: number; user?: string; password?: string; isSecure: boolean; from: string };

  constructor(parsed: Parsed) {
    this.environment = parsed.NODE_ENV;
    this.log = { level: parsed.LOG_LEVEL, isPretty: parsed.LOG_PRETTY };
    this.http = {
      host: parsed.HOST,
      port: parsed.PORT,
      metricsPort: parsed.METRICS_PORT,
      workerMetricsPort: parsed.WORKER_METRICS_PORT,
      trustedProxies: parsed.TRUSTED_PROXIES,
    };
    this.publicUrl = parsed.PUBLIC_URL.replace(/\/+$/, '');
    this.webDist = parsed.WEB_DIST;
    this.contentDir = parsed.CONTENT_DIR;
    this.storageDir = parsed.STORAGE_DIR;
    this.database = { url: parsed.DATABASE_URL, poolSize: parsed.DATABASE_POOL };
    this.dataKey = parsed.DATA_KEY;
    this.redisUrl = parsed.REDIS_URL;
    this.livekit = parsed.LIVEKIT_URL
      ? {
          url: parsed.LIVEKIT_URL,
          publicUrl: parsed.LIVEKIT_PUBLIC_URL ?? parsed.LIVEKIT_URL.replace(/^http/, 'ws'),
          apiKey: parsed.LIVEKIT_API_KEY ?? '',
          apiSecret: parsed.LIVEKIT_API_SECRET ?? '',
        }
      : null;
    this.stripe = {
      secretKey: parsed.STRIPE_SECRET_KEY ?? 'sk_test_local',
      // Nobody knows it, so without a configured secret no webhook can pass for Stripe's.
      webhookSecret: parsed.STRIPE_WEBHOOK_SECRET ?? `whsec_${randomBytes(24).toString('hex')}`,
      host: parsed.STRIPE_API_HOST,
      port: parsed.STRIPE_API_PORT,
      protocol: parsed.STRIPE_API_PROTOCOL,
    };
    this.google = parsed.GOOGLE_CLIENT_ID
      ? {
          clientId: parsed.GOOGLE_CLIENT_ID,
          clientSecret: parsed.GOOGLE_CLIENT_SECRET ?? '',
          issuer: parsed.GOOGLE_ISSUER,
        }
      : null;
    this.smtp = {
      host: parsed.SMTP_HOST,
      port: parsed.SMTP_PORT,
      user: parsed.SMTP_USER,
      password: parsed.SMTP_PASSWORD,
      isSecure: parsed.SMTP_SECURE,
      from: parsed.MAIL_FROM,
    };
  }

  get isSecureOrigin(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** Names the variable and what is allowed, never the value: settings hold secrets. */
export class BadSettings extends Error {
  constructor(problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'BadSettings';
  }
}

/** Empty variables count as unset, as in a copied `.env.example`. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(present, { error: (issue) => allowed(issue) });
  if (!result.success) {
    throw new BadSettings(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const alone = NEEDED_TOGETHER.filter(({ given, needed }) => result.data[given] && !result.data[needed]);
  if (alone.length > 0) throw new BadSettings(alone.map(({ given, needed }) => `${needed}: is needed with ${given}`));
  return new Settings(result.data);
}

export function readSettings(): Settings {
  return parseSettings(process.env);
}

function allowed(issue: {
  code?: string;
  values?: unknown;
  format?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  pattern?: unknown;
}): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)}`;
  if (issue.code === 'invalid_format')
    return issue.pattern ? `must look like ${String(issue.pattern)}` : `must be a ${String(issue.format)}`;
  return 'has the wrong form';
}
