import { setTimeout as pause } from 'node:timers/promises';

/** Asks `isTrue` again and again until it says yes; false when the time is over. */
export async function waitUntil(isTrue, { withinMs, everyMs = 50 }) {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await isTrue()) return true;
    if (performance.now() > end) return false;
    await pause(everyMs);
  }
}

/** Does this address answer at all with a status under 500? */
export async function answers(url, timeoutMs = 2_000) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
