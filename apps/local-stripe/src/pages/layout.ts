const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Text that is markup already. Everything else that `html` is given is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[] | null;

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = parts.map((part) => {
    if (part === null) return '';
    if (part instanceof Markup) return part.text;
    if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
    return part.map((one) => one.text).join('');
  });
  return new Markup(strings.map((text, index) => text + (written[index] ?? '')).join(''));
}

export function money(cents: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
}

const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#312e81"/></svg>',
)}`;

export function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="${FAVICON}" />
        <link rel="stylesheet" href="/pay/assets/page.css" />
      </head>
      <body>
        <header class="banner"><strong>Test mode.</strong> No money moves and no card is charged.</header>
        <main>${body}</main>
        <footer><p>A local stand-in for Stripe’s payment page, for development only.</p></footer>
        <script src="/pay/assets/page.js" defer></script>
      </body>
    </html>`.text;
}
