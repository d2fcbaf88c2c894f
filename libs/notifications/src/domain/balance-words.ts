import { minutesAre, type MailWords, type Notice } from './words';

export function lowBalanceNotice(availableMinutes: number): Notice {
  return {
    kind: 'low-balance',
    title: 'Your minutes are running low.',
    body: `${minutesAre(availableMinutes)} left to book with. What is already booked stays booked.`,
    href: '/minutes',
  };
}

export function lowBalanceMail(availableMinutes: number): MailWords {
  const { body, href } = lowBalanceNotice(availableMinutes);
  return {
    subject: 'Your minutes are running low',
    preview: body,
    heading: 'Your minutes are running low',
    paragraphs: [body],
    facts: [{ label: 'Left to book with', value: `${availableMinutes} min`, isMinutes: true }],
    action: { label: 'See your minutes', path: href },
    footnote:
      'You get this mail because you asked for news about your balance. All your switches are under Settings, Notifications.',
  };
}
