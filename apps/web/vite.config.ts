import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entryBudget } from './build/entry-budget';
import { fontsFirst } from './build/fonts-first';
import { precompress } from './build/precompress';
import { styleIndex } from './build/style-index';
import { themedIcon } from './build/themed-icon';

const apiUrl = process.env.API_URL ?? 'http://127.0.0.1:3000';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the api loads to render public pages: one folder that needs no other package. */
const forServer = {
  ssr: { noExternal: true as const },
  // Without it both of React's builds come along, and the environment of the api chooses.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('../../dist/apps/web-server'),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
};

const forBrowser = {
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: here('.'),
  plugins: [
    react(),
    ...(isSsrBuild
      ? []
      : [themedIcon(), fontsFirst(), entryBudget({ maxGzipKilobytes: 230 }), styleIndex(), precompress()]),
  ],
  resolve: { alias: { '@app/contracts': here('../../libs/contracts/src/index.ts') } },
  ...(isSsrBuild ? forServer : forBrowser),
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: apiUrl },
      '/socket.io': { target: apiUrl, ws: true },
    },
  },
}));
