import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const httpUrl = z.url({ protocol: /^https?$/ });
const webSocketUrl = z.url({ protocol: /^wss?$/ });
const switchedOn = z.enum(['true', 'false']).transform((word) => word === 'true');

/**
 * Every setting of every process: the one place that knows the environment's names.
 * `.env.example` is generated from it, descriptions and defaults included.
 */
export const settingsSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('How strict and how quiet to be.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('The least that is logged.'),
  LOG_PRETTY: switchedOn.default(false).describe('Logs for people instead of JSON lines: true or false.'),

  HOST: z.string().default('127.0.0.1').describe('The address that the api listens on.'),
  PORT: port.default(3000).describe('The port of the api, which serves the web app as well.'),
  METRICS_PORT: port.default(3001).describe('The port of Prometheus metrics of the api; keep it private.'),
  WORKER_METRICS_PORT: port.default(3002).describe('The port of Prometheus metrics and health of the worker.'),
  PUBLIC_URL: httpUrl
    .default('http://127.0.0.1:3000')
    .describe('The address people open; links in mails start with it.'),
  TRUSTED_PROXIES: z.string().default('loopback').describe('Express trust proxy: whose X-Forwarded-For is believed.'),
  WEB_DIST: z.string().default('dist/apps/web').describe('The folder of the built web app.'),
  CONTENT_DIR: z.string().default('content').describe('The folder of legal texts.'),
  STORAGE_DIR: z
    .string()
    .default('.data/storage')
    .describe('The folder of uploaded files. Private: no web server may serve it. Back it up with the database.'),

  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .default('postgres://app:app@127.0.0.1:5432/app')
    .describe('PostgreSQL 18.'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(16).describe('Connections of one process at most.'),
  DATA_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional()
    .describe(
      '32 random bytes in base64 that seal secrets in the database and links in mails. Without it there are no ' +
        'authenticator apps, and no links that switch news off.',
    ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Set it when several api processes run; without it sockets meet through Postgres.'),

  LIVEKIT_URL: httpUrl
    .optional()
    .describe('LiveKit as the server reaches it. Without it the classroom says that video is not available.'),
  LIVEKIT_PUBLIC_URL: webSocketUrl.optional().describe('LiveKit as browsers reach it.'),
  LIVEKIT_API_KEY: z.string().optional().describe('The key that signs room tokens and webhooks.'),
  LIVEKIT_API_SECRET: z.string().min(32).optional().describe('Its secret.'),

  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/)
    .optional()
    .describe("Stripe's secret key. Set the webhook secret with it."),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/)
    .optional()
    .describe("The secret that signs Stripe's webhooks. Without it no webhook is believed."),
  STRIPE_API_HOST: z.string().optional().describe('Host of the local Stripe; unset talks to Stripe.'),
  STRIPE_API_PORT: port.optional().describe('Port of the local Stripe.'),
  STRIPE_API_PROTOCOL: z.enum(['http', 'https']).default('https').describe('Protocol of the local Stripe.'),

  GOOGLE_CLIENT_ID: z.string().optional().describe('Signing in with Google; without it there is no such button.'),
  GOOGLE_CLIENT_SECRET: z.string().optional().describe('Its secret.'),
  GOOGLE_ISSUER: httpUrl
    .default('https://accounts.google.com')
    .describe('Where OpenID Connect is spoken: Google, or a stand-in for tests.'),

  SMTP_HOST: z.string().default('127.0.0.1').describe('The mail server.'),
  SMTP_PORT: port.default(1025).describe('Its port.'),
  SMTP_USER: z.string().optional().describe('Its user, where it asks for one.'),
  SMTP_PASSWORD: z.string().optional().describe('Its password.'),
  SMTP_SECURE: switchedOn.default(false).describe('TLS from the first byte: true or false.'),
  MAIL_FROM: z.string().default('Track Tutoring <hello@tracktutoring.example>').describe('The sender of every mail.'),
});

/** What makes no sense alone: a secret that everybody knows would be no secret, so there are no defaults for these. */
export const NEEDED_TOGETHER: readonly { readonly given: SettingName; readonly needed: SettingName }[] = [
  { given: 'STRIPE_SECRET_KEY', needed: 'STRIPE_WEBHOOK_SECRET' },
  { given: 'GOOGLE_CLIENT_ID', needed: 'GOOGLE_CLIENT_SECRET' },
  { given: 'LIVEKIT_URL', needed: 'LIVEKIT_API_KEY' },
  { given: 'LIVEKIT_URL', needed: 'LIVEKIT_API_SECRET' },
];

export type SettingName = keyof z.infer<typeof settingsSchema>;
