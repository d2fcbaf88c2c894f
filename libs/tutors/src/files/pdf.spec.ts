import { requirePlainPdf } from './pdf';

const pdf = (...parts: string[]): Buffer => Buffer.from(`%PDF-1.7\n${parts.join('\n')}\n%%EOF\n`, 'latin1');

describe('a PDF', () => {
  it('is taken where it only shows something', () => {
    expect(() => requirePlainPdf(pdf('<< /Type /Catalog >>', 'stream\n/JS\nendstream'))).not.toThrow();
  });

  it.each(['/JavaScript', '/J#53', '/Launch', '/EmbeddedFile'])('is refused where it acts: %s', (name) => {
    expect(() => requirePlainPdf(pdf('stream\nx\nendstream', `<< /S ${name} >>`))).toThrow('scripts or other files');
  });

  it('is refused where the scripts stand behind a stream that never ends', () => {
    expect(() => requirePlainPdf(pdf('stream\nx', '<< /S /JavaScript >>'))).toThrow('scripts or other files');
  });

  it('is read in one pass, however many streams it begins and never ends', () => {
    const hostile = pdf('stream\n'.repeat(60_000));
    const startedAt = performance.now();
    requirePlainPdf(hostile);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
