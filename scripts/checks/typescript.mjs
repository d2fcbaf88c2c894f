// Lets a script load the product's sources without a build: SWC compiles each file as it is required.
import { createRequire, registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../lib/paths.mjs';

const require = createRequire(import.meta.url);
const LIB = /^@app\/([a-z-]+)$/;

const COMPILER = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

function resolve(specifier, context, next) {
  const lib = LIB.exec(specifier);
  if (lib) return next(path.join(root, 'libs', lib[1], 'src/index.ts'), context);
  if (!specifier.startsWith('.') || path.extname(specifier) === '.ts') return next(specifier, context);
  try {
    return next(specifier, context);
  } catch (error) {
    for (const ending of ['.ts', '.tsx', '/index.ts']) {
      try {
        return next(`${specifier}${ending}`, context);
      } catch {
        // The next ending may be the one.
      }
    }
    throw error;
  }
}

function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const { transformSync } = require('@swc/core');
  const file = fileURLToPath(url);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    ...COMPILER,
    filename: file,
    configFile: false,
    swcrc: false,
  });
  return { format: 'commonjs', source: code, shortCircuit: true };
}

registerHooks({ resolve, load });

/** A module of the product by its path from the root of the repository. */
export function source(relative) {
  return require(fileURLToPath(pathToFileURL(path.join(root, relative))));
}
