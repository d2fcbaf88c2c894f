import { Intent } from './intent';

describe('the key of an intent', () => {
  const counted = (): (() => string) => {
    let n = 0;
    return () => `key-${++n}`;
  };

  it('stays the same for the same thing sent again', () => {
    const intent = new Intent(counted());
    expect(intent.keyFor({ minutes: 60 })).toBe(intent.keyFor({ minutes: 60 }));
  });

  it('changes as soon as anything changes, and after success', () => {
    const intent = new Intent(counted());
    const first = intent.keyFor({ minutes: 60 });
    const changed = intent.keyFor({ minutes: 90 });
    intent.done();
    expect(new Set([first, changed, intent.keyFor({ minutes: 90 })]).size).toBe(3);
  });
});
