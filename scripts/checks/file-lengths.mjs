// No file of ours is longer than 300 lines, except those of exceptions.cjs, each with its reason.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import exceptions from './exceptions.cjs';

const LONGEST = 300;
const OURS = /\.(ts|tsx|mjs|cjs|js|sql|css)$/;
const GENERATED = /^(apps\/api\/schema\.sql|libs\/contracts\/src\/generated\/)/;

/** Complaints about the files (path → text), and about exceptions that nothing needs any more. */
export function tooLong(files, allowed) {
  const isLong = (text) => text.trimEnd().split('\n').length > LONGEST;
  const long = Object.entries(files).filter(([, text]) => isLong(text));
  return [
    ...long
      .filter(([file]) => !(file in allowed))
      .map(
        ([file, text]) => `${file} has ${text.trimEnd().split('\n').length} lines; ${LONGEST} are the most. Split it.`,
      ),
    ...Object.keys(allowed)
      .filter((file) => !long.some(([name]) => name === file))
      .map((file) => `${file} is no longer an exception: take it out of scripts/checks/exceptions.cjs.`),
  ];
}

function ourFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = listed.split('\n').filter((file) => OURS.test(file) && !GENERATED.test(file));
  const texts = names.map((file) => {
    try {
      return [file, readFileSync(path.join(root, file), 'utf8')];
    } catch {
      return null; // Removed, and not yet committed as such.
    }
  });
  return Object.fromEntries(texts.filter((entry) => entry !== null));
}

if (process.argv[1] === import.meta.filename) {
  const complaints = tooLong(ourFiles(), exceptions.LONG_FILES);
  for (const line of complaints) console.error(line);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
