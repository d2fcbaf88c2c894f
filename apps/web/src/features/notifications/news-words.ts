import type { NewsPreference } from '../../lib/api-types';

/** Each kind of news that a person can do without, as its switch says it. */
export const NEWS_WORDS: Record<NewsPreference['topic'], { label: string; description: string }> = {
  'balance-news': {
    label: 'When my minutes run low',
    description: 'One message each time fewer than 60 min are left to book with.',
  },
  promotion: { label: 'Offers', description: 'New packs, and what is cheaper for a while.' },
  survey: { label: 'Questions about how we do', description: 'A short survey now and then.' },
  campaign: {
    label: 'Measure what our mail achieves',
    description: 'Lets us count whether offers are opened and followed. Without it we count nothing of you.',
  },
};
