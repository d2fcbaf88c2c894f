import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface RenderedPage {
  status: 200 | 404;
  html: string;
  isPublic: boolean;
}

/** What apps/web builds for the server (apps/web/src/server/entry-server.tsx). */
interface ServerHalf {
  render(order: {
    url: string;
    publicUrl: string;
    at: number;
    template: string;
    manifest: unknown;
    askApi: (path: string, signal: AbortSignal) => Promise<Response>;
  }): Promise<RenderedPage>;
}

const KEPT_FOR_MILLISECONDS = 30_000;
const MOST_KEPT = 200;
const LONGEST_WAIT_MILLISECONDS = 3_000;

/** Renders pages as a visitor sees them. Who asks is never looked at, so that one rendering is for everybody. */
export class PageRenderer {
  private readonly kept = new Map<string, { page: Promise<RenderedPage>; until: number }>();

  private constructor(
    private readonly half: ServerHalf,
    private readonly template: string,
    private readonly manifest: unknown,
    private readonly publicUrl: string,
    private readonly apiOrigin: () => string,
  ) {}

  /** Null where the pages were not built for a server: the browser then draws all of them. */
  static load(webDist: string, publicUrl: string, apiOrigin: () => string): PageRenderer | null {
    const entry = join(`${webDist}-server`, 'entry-server.cjs');
    const manifest = join(webDist, '.vite', 'manifest.json');
    if (!existsSync(entry) || !existsSync(manifest)) return null;
    const half = createRequire(entry)(entry) as ServerHalf;
    const template = readFileSync(join(webDist, 'index.html'), 'utf8');
    return new PageRenderer(half, template, JSON.parse(readFileSync(manifest, 'utf8')), publicUrl, apiOrigin);
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

  private render(url: string, at: number): Promise<RenderedPage> {
    return this.half.render({
      url,
      publicUrl: this.publicUrl,
      at,
      template: this.template,
      manifest: this.manifest,
      askApi: (path, signal) =>
        fetch(`${this.apiOrigin()}${path}`, {
          signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS)]),
        }),
    });
  }
}
