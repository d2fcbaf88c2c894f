/** Plain files of the payment page: system fonts, no request to any other host. */
export const ASSETS: Record<string, { type: string; text: string }> = {
  'page.css': {
    type: 'text/css; charset=utf-8',
    text: `
:root{color-scheme:light dark;--ink:#1e1b2e;--soft:#57536b;--line:#8d89a3;--paper:#fff;--ground:#f5f4fa;--act:#3730a3;--act-ink:#fff;--bad:#b42318;--bad-ground:#fef3f2;--note:#fde68a;--note-ink:#422006}
@media (prefers-color-scheme:dark){:root{--ink:#f1f0f7;--soft:#b9b5cb;--line:#77738f;--paper:#1f1d2b;--ground:#14131c;--act:#a5b4fc;--act-ink:#14131c;--bad:#fda29b;--bad-ground:#3a1512}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.banner{margin:0;padding:10px 16px;background:var(--note);color:var(--note-ink);text-align:center}
main{max-width:880px;margin:0 auto;padding:24px 16px;display:grid;gap:24px}
@media (min-width:760px){main.two,main:has(.order){grid-template-columns:5fr 6fr;padding-top:48px}}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 8px}
h2{font-size:1.05rem;margin:0 0 12px}
.total{font-size:2.25rem;font-weight:650;margin:4px 0 16px;font-variant-numeric:tabular-nums}
.soft{color:var(--soft)}
.card{background:var(--paper);border-radius:16px;padding:24px;box-shadow:0 1px 2px #0002,0 8px 24px #0001}
dl{margin:0;display:grid;gap:8px}
dl div{display:flex;justify-content:space-between;gap:16px;border-top:1px solid #8883;padding-top:8px}
dd{margin:0;font-variant-numeric:tabular-nums}
.field{margin-bottom:16px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}
label{display:block;font-weight:600;margin-bottom:4px}
input{width:100%;min-height:44px;padding:10px 12px;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:10px}
input[aria-invalid=true]{border-color:var(--bad)}
.error{color:var(--bad);margin:4px 0 0;font-size:.925rem}
.alert{background:var(--bad-ground);color:var(--bad);border-radius:10px;padding:12px 14px;margin:0 0 16px}
button,.button{display:inline-flex;justify-content:center;align-items:center;width:100%;min-height:48px;padding:10px 16px;border:0;border-radius:12px;background:var(--act);color:var(--act-ink);font:inherit;font-weight:650;cursor:pointer;text-decoration:none}
button.second{background:transparent;color:var(--act);border:1px solid currentColor;margin-top:12px}
button:disabled{opacity:.6;cursor:progress}
.back{display:inline-block;padding:10px 0;color:var(--act)}
::placeholder{color:var(--soft);opacity:1}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
ul.cards{list-style:none;margin:0 0 20px;padding:0;display:grid;gap:8px}
ul.cards button{min-height:44px;justify-content:space-between;gap:12px;background:transparent;color:var(--ink);border:1px solid #8886;font-weight:500;font-size:.925rem}
ul.cards code{font-size:.95em;white-space:nowrap}
footer{max-width:880px;margin:0 auto;padding:8px 16px 32px;color:var(--soft);font-size:.875rem}
`,
  },
  'page.js': {
    type: 'text/javascript; charset=utf-8',
    text: `
const form = document.querySelector('form[data-card]');
for (const button of document.querySelectorAll('button[data-number]')) {
  button.addEventListener('click', () => {
    form.elements.number.value = button.dataset.number.replace(/(\\d{4})(?=\\d)/g, '$1 ');
    if (!form.elements.expiry.value) form.elements.expiry.value = '12 / 34';
    if (!form.elements.cvc.value) form.elements.cvc.value = '123';
    (form.elements.name.value ? form.querySelector('button[type=submit]') : form.elements.name).focus();
  });
}
for (const one of document.querySelectorAll('form')) {
  one.addEventListener('submit', () => {
    const button = one.querySelector('button[type=submit]');
    setTimeout(() => { button.disabled = true; }, 0);
  });
}
document.querySelector('[aria-invalid=true], [role=alert]')?.focus();
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
`,
  },
};
