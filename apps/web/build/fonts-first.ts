import type { Plugin } from 'vite';

/** The one file that every page's text is in; the other alphabets load where they occur. */
const LATIN = /inter-latin-wght-normal-[\w-]+\.woff2$/;
const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The font is asked for at once instead of when the first text is laid out: mostly it is there before that. Its faces
 * stand in the page itself and nowhere else, for a sheet that names them again takes the font off for a moment.
 */
export function fontsFirst(): Plugin {
  const faces: string[] = [];
  let latin: string | undefined;
  return {
    name: 'fonts-first',
    apply: 'build',
    generateBundle(_options, bundle) {
      latin = Object.keys(bundle).find((fileName) => LATIN.test(fileName));
      if (!latin) this.error('The build has no Latin font: has its file another name?');
      for (const part of Object.values(bundle)) {
        if (part.type !== 'asset' || !part.fileName.endsWith('.css')) continue;
        part.source = String(part.source).replace(FACE, (face) => {
          faces.push(face);
          return '';
        });
      }
    },
    transformIndexHtml: () => {
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${latin}` };
      return [
        { tag: 'link', attrs, injectTo: 'head-prepend' },
        { tag: 'style', attrs: { 'data-fonts': true }, children: faces.join(''), injectTo: 'head-prepend' },
      ];
    },
  };
}
