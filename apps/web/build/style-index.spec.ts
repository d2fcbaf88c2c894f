import { withFirstStyles } from '../src/server/first-styles';
import { indexed } from './style-index';

const page = (body: string): string =>
  `<head><link rel="stylesheet" crossorigin href="/assets/a.css"><link rel="stylesheet" crossorigin href="/assets/b.css"></head><body>${body}</body>`;
const rendered = (body: string, a: string, b = ''): string =>
  withFirstStyles(page(body), { 'assets/a.css': indexed(a), 'assets/b.css': indexed(b) });
const inlined = (body: string, a: string, b = ''): string | undefined =>
  /<style>(.*?)<\/style>/s.exec(rendered(body, a, b))?.[1];

describe('the styles of a first paint', () => {
  it('are those whose classes the page carries, in the order of the sheets', () => {
    const styles = inlined(
      '<p class="lead big">',
      '.big{x:1}.small{x:2}body{x:3}',
      '.lead.big,.other{x:4}.lead .small{x:5}',
    );
    expect(styles).toBe('.big{x:1}body{x:3}.lead.big,.other{x:4}');
  });

  it('stay in the media that they were written for', () => {
    const css = '@media (min-width:48em){.a{x:1}.b{x:2}@supports (y:z){.a{x:3}}}.a{x:4}';
    expect(inlined('<p class="a">', css)).toBe(
      '@media (min-width:48em){.a{x:1}}@media (min-width:48em){@supports (y:z){.a{x:3}}}.a{x:4}',
    );
  });

  it('ask for no class that a selector only excludes, or names among others', () => {
    const css = '.a:not(.off){x:1}.a:where(.m,.n){x:2}:is(.q .r){x:3}';
    expect(inlined('<p class="a">', css)).toBe(css);
  });

  it('bring fonts, and the animations that they ask for', () => {
    const css = '@font-face{font-family:F}@keyframes turn{to{x:1}}@keyframes blink{to{x:2}}.a{animation:turn 1s}';
    expect(inlined('<p class="a">', css)).toBe(
      '@font-face{font-family:F}.a{animation:turn 1s}@keyframes turn{to{x:1}}',
    );
  });

  it('leave the sheets in their place, for later, and at once for whoever has no scripts', () => {
    const html = rendered('<p class="a">', '.a{x:1}');
    expect(html).toContain('</style><link rel="stylesheet" crossorigin href="/assets/a.css" media="print" data-later');
    expect(html).toContain('<noscript><link rel="stylesheet" crossorigin href="/assets/a.css"><link rel="stylesheet"');
  });

  it('change nothing where a sheet is not known', () => {
    const html = page('<p class="a">');
    expect(withFirstStyles(html, { 'assets/a.css': indexed('.a{x:1}') })).toBe(html);
  });
});
