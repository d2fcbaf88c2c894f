import type { Role } from '@app/platform';
import type { MailClass } from './mail-templates';

/** What people may ask to be told beyond service, each by its own switch. Policy 2(d). */
export type Topic = Exclude<MailClass, 'service'>;

export const TOPICS = ['balance-news', 'promotion', 'survey', 'campaign'] as const satisfies readonly Topic[];

/** As a mail names the one kind of news that its link switches off. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  'balance-news': 'news about your balance',
  promotion: 'offers',
  survey: 'surveys',
  campaign: 'mail that we measure',
};

/**
 * Students are never written to for these (policy 1(b)2, 2(a)). Only guardians have a balance and can buy what is
 * offered; of tutors we may ask how we do. Whoever works for us is asked nothing by mail.
 */
export function topicsFor(roles: readonly Role[]): readonly Topic[] {
  if (roles.includes('student')) return [];
  if (roles.includes('guardian')) return TOPICS;
  return roles.includes('tutor') ? ['survey'] : [];
}

/** What was once asked for can be switched off for good, also by those whom it is no longer offered to. */
export function switchesFor(roles: readonly Role[], wanted: ReadonlySet<Topic>): readonly Topic[] {
  const offered = topicsFor(roles);
  return TOPICS.filter((topic) => offered.includes(topic) || wanted.has(topic));
}
