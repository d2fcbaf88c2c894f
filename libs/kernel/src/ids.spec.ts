import { newId } from './ids';

describe('an id', () => {
  it('is a version 7 UUID that sorts by its time', () => {
    const earlier = newId(1_000);
    const later = newId(2_000);
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
  });
});
