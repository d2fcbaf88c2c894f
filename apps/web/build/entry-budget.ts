import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Fails the build when the script that every visitor downloads first (the entry and its static imports) outgrows the budget. */
export function entryBudget({ maxGzipKilobytes }: { maxGzipKilobytes: number }): Plugin {
  return {
    name: 'entry-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Rollup.OutputChunk => part.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      const visit = (fileName: string): void => {
        const chunk = byName.get(fileName);
        if (!chunk || first.has(fileName)) return;
        first.add(fileName);
        chunk.imports.forEach(visit);
      };
      chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => visit(chunk.fileName));
      const scriptBytes = [...first].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0);
      const kilobytes = scriptBytes / 1000;
      const line = `entry bundle ${kilobytes.toFixed(1)} kB gzip of ${maxGzipKilobytes} kB (${[...first].join(', ')})`;
      if (kilobytes > maxGzipKilobytes) this.error(`${line}: load more of it lazily`);
      this.info(line);
    },
  };
}
