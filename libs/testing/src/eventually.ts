/**
 * Waits until `look` neither throws nor answers false or null, and returns what it answered.
 * After `withinMilliseconds` the last failure is thrown.
 */
export async function eventually<T>(look: () => Promise<T> | T, withinMilliseconds = 10_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== false && seen !== null && seen !== undefined) return seen;
      if (Date.now() > deadline) throw new Error(`still ${String(seen)} after ${withinMilliseconds} ms`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
