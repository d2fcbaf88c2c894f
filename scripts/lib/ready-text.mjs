import path from 'node:path';
import { defaultDataDir, shown } from './paths.mjs';
import { table } from './table.mjs';

const PASSWORD = 'track-demo-2026';
const PASSPHRASE = 'quiet-harbor-lantern';
const PEOPLE = [
  ['Guardian', 'dana.guardian@example.com', PASSWORD],
  ['Student', 'sam-demo', PASSPHRASE],
  ['Tutor', 'ada.tutor@example.com', `${PASSWORD}   (books at once)`],
  ['Tutor', 'ben.tutor@example.com', `${PASSWORD}   (answers requests)`],
  ['Staff', 'staff@example.com', PASSWORD],
];
const PORT_NAMES = {
  web: 'web app',
  metrics: 'metrics',
  workerMetrics: "worker's metrics",
  postgres: 'PostgreSQL',
  livekit: 'video server',
  livekitMedia: 'video (UDP)',
  stripe: 'local Stripe',
  inbox: 'inbox',
  smtp: 'SMTP',
  api: 'api',
};

/** What a person needs to know once everything runs. */
export function readyText({ running, skipped, moved }, { seconds, dev }) {
  const addresses = [
    ['Open', running.web],
    ...(dev ? [['Api', running.api]] : []),
    ...(running.inbox ? [['Inbox', running.inbox]] : []),
    ...(running.stripe ? [['Payments', `${running.stripe}   (test mode; card 4242 4242 4242 4242)`]] : []),
    ...(running.livekit ? [['Video', running.livekit]] : []),
    ['Metrics', running.metrics],
  ];
  const notes = [
    ...skipped.map(({ name, reason }) => [`${name} not started`, reason]),
    ...moved.map(({ name, from, to }) => [`Port ${from} is busy`, `the ${PORT_NAMES[name]} is on ${to}`]),
  ];
  const people = PEOPLE.map(([role, name, secret]) => [role, `${name.padEnd(28)}${secret}`]);
  return [
    `\n  Ready after ${seconds} s.\n`,
    table(addresses),
    `\n  Demo sign-ins\n${table(people)}`,
    ...(notes.length > 0 ? [`\n  Notes\n${table(notes)}`] : []),
    `\n  Ctrl-C ends everything. Logs are in ${shown(path.join(defaultDataDir, 'logs'))}.\n`,
  ].join('\n');
}
