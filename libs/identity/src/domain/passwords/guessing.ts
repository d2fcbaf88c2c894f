import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What a guesser of this site's passwords tries first, beside the dictionaries. */
const OURS = ['track', 'tutoring', 'track tutoring', 'tracktutoring', 'correcthorsebatterystaple'];

/** About 70 MB with its dictionaries, so that only a process that judges a secret loads it. All of it is local: no secret leaves. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Judge({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
}

let judge: Promise<ZxcvbnFactory> | null = null;

export interface Guessing {
  /** 0 (a few tries) to 4 (out of reach). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** In words, where the judge has some. */
  readonly warning: string | null;
}

/** How soon somebody guesses `secret` who knows the dictionaries and `about`. */
export async function howGuessable(secret: string, about: readonly string[]): Promise<Guessing> {
  const { check } = await (judge ??= loadJudge()).then((it) => ({ check: it.check.bind(it) }));
  const { score, feedback } = check(secret, [...OURS, ...about]);
  return { score, warning: feedback.warning ?? null };
}
