import path from 'node:path';
import { DEMO_PEOPLE } from './demo-sign-ins.mjs';
import { defaultDataDir, shown } from './paths.mjs';
import { table } from './table.mjs';

const PORT_NAMES = {
  web: 'web app',
  metrics: "api's metrics",
  workerMetrics: "worker's metrics",
  postgres: 'database',
  livekit: 'video server',
  livekitMedia: 'video itself (UDP)',
  stripe: 'payment page',
  inbox: 'inbox',
  smtp: "inbox's SMTP",
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
    ...moved.map(({ name, from, to }) => [`Port ${from} is busy`, `${to} is used for the ${PORT_NAMES[name]} instead`]),
  ];
  const people = Object.values(DEMO_PEOPLE).map(({ role, name, secret, note }) => [
    role,
    `${name.padEnd(28)}${secret}${note ? `   (${note})` : ''}`,
  ]);
  return [
    `\n  Ready after ${seconds} s.\n`,
    table(addresses),
    ...(skipped.some(({ name }) => name === 'Demo data') ? [] : [`\n  Demo sign-ins\n${table(people)}`]),
    ...(notes.length > 0 ? [`\n  Notes\n${table(notes)}`] : []),
    `\n  Ctrl-C ends everything. Logs are in ${shown(path.join(defaultDataDir, 'logs'))}.\n`,
  ].join('\n');
}
