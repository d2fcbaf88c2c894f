import { MAIL_CLASSES, maySend } from './mail-templates';
import { switchesFor, TOPICS, topicsFor } from './topics';

describe('what can be switched', () => {
  it('policy 2(d): promotions, surveys, balance news and campaigns have a switch of their own each', () => {
    expect([...TOPICS].sort()).toEqual(['balance-news', 'campaign', 'promotion', 'survey']);
  });

  it('policy 2(c): service is not among it, and goes out without any wish', () => {
    expect(TOPICS).not.toContain('service');
    expect(maySend('service', new Set())).toBe(true);
    for (const security of ['verify-email', 'receipt', 'session-cancelled'] as const)
      expect(MAIL_CLASSES[security]).toBe('service');
  });

  it('policy 2(d): each of the others goes out only with the wish for that very one', () => {
    for (const topic of TOPICS) {
      expect(maySend(topic, new Set())).toBe(false);
      expect(maySend(topic, new Set(TOPICS.filter((other) => other !== topic)))).toBe(false);
      expect(maySend(topic, new Set([topic]))).toBe(true);
    }
  });

  it('offers students nothing, and balance news only to those who have a balance', () => {
    expect(topicsFor(['student'])).toEqual([]);
    expect(topicsFor(['guardian'])).toContain('balance-news');
    expect(topicsFor(['tutor'])).not.toContain('balance-news');
  });

  it('offers what is bought to guardians alone', () => {
    expect(topicsFor(['guardian', 'tutor'])).toEqual(TOPICS);
    expect(topicsFor(['tutor'])).toEqual(['survey']);
    expect(topicsFor(['staff:support'])).toEqual([]);
  });

  it('policy 2(d): keeps a switch in sight for as long as it is on', () => {
    expect(switchesFor(['tutor'], new Set(['promotion']))).toEqual(['promotion', 'survey']);
    expect(switchesFor(['tutor'], new Set())).toEqual(['survey']);
  });
});
