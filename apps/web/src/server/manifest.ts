/** As Vite writes it. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; isEntry?: boolean }>;

/** The styles that a page needs before its first paint, and its scripts, fetched while the entry still loads. */
export function linksTo({ manifest, template }: { manifest: Manifest; template: string }, module: string): string {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    // What the entry brings along is in the template already.
    if (!chunk || chunk.isEntry || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    chunk.css?.forEach((file) => styles.add(file));
    chunk.imports?.forEach(visit);
  };
  visit(module);
  const missing = (files: Set<string>): string[] => [...files].filter((file) => !template.includes(`/${file}"`));
  return (
    missing(styles)
      .map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`)
      .join('') +
    missing(scripts)
      .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
      .join('')
  );
}
