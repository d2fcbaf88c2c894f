import { verifyEmailWords } from '../domain/account-words';
import { lowBalanceMail } from '../domain/balance-words';
import { receiptMail } from '../domain/purchase-words';
import type { MailWords } from '../domain/words';
import { renderMail } from './render-mail';

const URL_OF_OURS = 'https://track.example';

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe('a rendered mail', () => {
  it('says the same in HTML and in plain text', async () => {
    const mail = await renderMail(
      verifyEmailWords({ firstName: 'Dana', token: 'to/ken', role: 'guardian' }),
      URL_OF_OURS,
    );
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain('Welcome, Dana');
      expect(part).toContain('/verify?token=to%2Fken');
      expect(part).toContain('without the confirmation the registration is erased');
    }
    expect(mail.subject).toBe('Confirm your e-mail address');
    expect(mail.text).not.toContain('<');
  });

  it('welcomes whoever comes to teach with their own next step, and nobody else’s', async () => {
    const { text } = await renderMail(
      verifyEmailWords({ firstName: 'Ada', token: 'token', role: 'tutor' }),
      URL_OF_OURS,
    );
    expect(text).toContain('apply to teach');
    expect(text).not.toContain('student');
  });

  it('links to our own address only, and loads nothing from anywhere', async () => {
    const { html } = await renderMail(
      verifyEmailWords({ firstName: 'Dana', token: 'token', role: 'guardian' }),
      URL_OF_OURS,
    );
    expect(links(html).length).toBeGreaterThan(1);
    for (const link of links(html)) expect(link).toMatch(/^https:\/\/track\.example(\/|$)/);
    expect(html).not.toMatch(/<img|<script|src=|url\(|@import/);
  });

  it('names the way out of mail that nobody has to get, in both parts', async () => {
    const wayOut = { label: 'Stop surveys', url: `${URL_OF_OURS}/unsubscribe?token=abc` };
    const { html, text } = await renderMail(lowBalanceMail(20), URL_OF_OURS, wayOut);
    expect(text).toContain(`Stop surveys:\n${wayOut.url}`);
    expect(links(html)).toContain(wayOut.url);
    expect((await renderMail(lowBalanceMail(20), URL_OF_OURS)).html).not.toContain('unsubscribe');
  });

  it('shows every fact of a receipt', async () => {
    const receipt = {
      number: '2027-000007',
      purchaseId: '01960000-0000-7000-8000-000000000001',
      payerName: 'Dana Rivers',
      paidAt: Temporal.Instant.from('2027-03-05T00:30:00Z'),
      lines: [
        { description: 'Starter: 60 minutes', minutes: 60, amountCents: 4_500 },
        { description: '5 bonus minutes', minutes: 5, amountCents: 0 },
      ],
      totalCents: 4_500,
      currency: 'usd',
    };
    const { html, text, subject } = await renderMail(receiptMail(receipt, 'America/New_York'), URL_OF_OURS);
    expect(subject).toBe('Your receipt 2027-000007 for $45.00');
    for (const fact of ['2027-000007', 'Dana Rivers', 'Mar 4, 2027', 'Starter: 60 minutes', '$45.00', '65 min']) {
      expect(html).toContain(fact);
      expect(text).toContain(fact);
    }
  });

  it('takes a name for what it is: text', async () => {
    const odd = 'Sam</title><script>alert(1)</script>\r\nBcc: everyone@example.com';
    const words: MailWords = {
      subject: `${odd} is booked`,
      preview: odd,
      heading: odd,
      paragraphs: [odd],
      facts: [{ label: 'Student', value: odd }],
      footnote: odd,
    };
    const { subject, html, text } = await renderMail(words, URL_OF_OURS);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script');
    expect(text.split('\n').filter((line) => line.startsWith('Student: '))).toEqual([expect.stringContaining('Bcc:')]);
  });

  it('is in English, in the product’s colors, for screen readers too', async () => {
    const { html } = await renderMail(
      verifyEmailWords({ firstName: 'Dana', token: 'token', role: 'guardian' }),
      URL_OF_OURS,
    );
    expect(html).toContain('lang="en"');
    expect(html.toLowerCase()).toContain('#312e81');
    expect(html).toContain('role="presentation"');
    expect(html).toContain('<h1');
  });
});
