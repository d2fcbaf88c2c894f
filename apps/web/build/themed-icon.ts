import type { Plugin } from 'vite';
import { palette } from '../src/app/theme/tokens';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="${palette.indigo[7]}"/><path d="M16 7a9 9 0 1 1-9 9" fill="none" stroke="${palette.amber[3]}" stroke-width="3.2" stroke-linecap="round"/><circle cx="16" cy="16" r="3" fill="${palette.white}"/></svg>`;

/** The tab icon is drawn from the theme's tokens, so that no colour lives outside the theme file. */
export function themedIcon(): Plugin {
  return {
    name: 'themed-icon',
    configureServer(server) {
      server.middlewares.use('/favicon.svg', (_request, response) => {
        response.setHeader('content-type', 'image/svg+xml');
        response.end(icon);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'favicon.svg', source: icon });
    },
  };
}
