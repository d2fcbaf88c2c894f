/** Half-open: includes `fromMs`, ends just before `toMs`. Milliseconds since the Unix epoch. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Sorted, disjoint and without empty members, whatever came in. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.toMs > span.fromMs).sort((a, b) => a.fromMs - b.fromMs);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.fromMs <= last.toMs) {
      merged[merged.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

export function intersect(left: readonly Span[], right: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (const a of left) {
    for (const b of right) {
      shared.push({ fromMs: Math.max(a.fromMs, b.fromMs), toMs: Math.min(a.toMs, b.toMs) });
    }
  }
  return union(shared);
}

export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return union(taken).reduce<Span[]>(
    (rest, cut) =>
      rest
        .flatMap((span) => [
          { fromMs: span.fromMs, toMs: Math.min(span.toMs, cut.fromMs) },
          { fromMs: Math.max(span.fromMs, cut.toMs), toMs: span.toMs },
        ])
        .filter((span) => span.toMs > span.fromMs),
    union(spans),
  );
}

export function totalMs(spans: readonly Span[]): number {
  return union(spans).reduce((sum, span) => sum + span.toMs - span.fromMs, 0);
}
