import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PackedText } from './packed';

export interface RenderedPage {
  status: 200 | 404;
  html: PackedText;
  isPublic: boolean;
}

/** What the build wrote beside the files for browsers. */
interface Built {
  template: string;
  manifest: unknown;
  styles: unknown;
}

/** What apps/web builds for the server (apps/web/src/server/entry-server.tsx). */
interface ServerHalf {
  render(
    order: Built & {
      url: string;
      publicUrl: string;
      at: number;
      askApi: (path: string, signal: AbortSignal) => Promise<Response>;
    },
  ): Promise<Omit<RenderedPage, 'html'> & { html: string }>;
}

const KEPT_FOR_MILLISECONDS = 30_000;
const MOST_KEPT = 200;
const LONGEST_WAIT_MILLISECONDS = 3_000;

/** Renders pages as a visitor sees them. Who asks is never looked at, so that one rendering is for everybody. */
export class PageRenderer {
  private readonly kept = new Map<string, { page: Promise<RenderedPage>; until: number }>();

  private constructor(
    private readonly half: ServerHalf,
    private readonly built: Built,
    private readonly publicUrl: string,
    private readonly apiOrigin: () => string,
  ) {}

  /** Null where the pages were not built for a server: the browser then draws all of them. */
  static load(webDist: string, publicUrl: string, apiOrigin: () => string): PageRenderer | null {
    const entry = join(`${webDist}-server`, 'entry-server.cjs');
    const [manifest, styles] = ['manifest.json', 'styles.json'].map((name) => join(webDist, '.vite', name));
    if (![entry, manifest, styles].every((file) => file && existsSync(file))) return null;
    const read = (file = ''): unknown => JSON.parse(readFileSync(file, 'utf8'));
    const template = readFileSync(join(webDist, 'index.html'), 'utf8');
    const half = createRequire(entry)(entry) as ServerHalf;
    return new PageRenderer(half, { template, manifest: read(manifest), styles: read(styles) }, publicUrl, apiOrigin);
  }

  /** For half a minute the same page is answered again: a crowd at one page costs one rendering. */
  async page(url: string): Promise<RenderedPage> {
    const now = Date.now();
    const known = this.kept.get(url);
    if (known && known.until > now) return known.page;
    const page = this.render(url, now);
    this.kept.delete(url);
    this.kept.set(url, { page, until: now + KEPT_FOR_MILLISECONDS });
    page.catch(() => this.kept.delete(url));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return page;
  }

  private async render(url: string, at: number): Promise<RenderedPage> {
    const { html, ...page } = await this.half.render({
      ...this.built,
      url,
      publicUrl: this.publicUrl,
      at,
      askApi: (path, signal) =>
        fetch(`${this.apiOrigin()}${path}`, {
          signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS)]),
        }),
    });
    return { ...page, html: new PackedText(html) };
  }
}
