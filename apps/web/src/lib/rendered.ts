import type { DehydratedState } from '@tanstack/react-query';
import { createContext } from 'react';

/** What the server wrote into a page that it rendered: with it the browser's first render is the very same. */
export interface Handover {
  /** Epoch ms of the rendering: what the page says about time is said as of then, until it is awake. */
  at: number;
  /** Where the product is at home; addresses that search engines keep start with it. */
  publicUrl: string;
  queries: DehydratedState;
}

export const HANDOVER_ID = 'handover';

/** Read on both sides while the first render repeats the server's. */
export const RenderedContext = createContext<Pick<Handover, 'at' | 'publicUrl'>>({ at: 0, publicUrl: '' });

/** Null on a page that was served empty, for the browser to draw. */
export function readHandover(): Handover | null {
  const text = document.getElementById(HANDOVER_ID)?.textContent;
  return text ? (JSON.parse(text) as Handover) : null;
}

/** Safe inside a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The sheets that a rendered page is painted before, put on by `before-paint.js`: what waking up adds needs them. */
export async function laterStyles(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ended = new AbortController();
  const look = (): void => {
    if (document.querySelector('link[data-later][media="print"]') === null) resolve();
  };
  look();
  for (const end of ['load', 'error']) document.addEventListener(end, look, { capture: true, signal: ended.signal });
  await promise;
  ended.abort();
}
