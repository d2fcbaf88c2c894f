import { describeMovement } from './statement-words';

const nothing = { tutorName: null, packName: null };

describe('a movement in words', () => {
  it('names the pack that was bought, and the bonus that came with it', () => {
    const facts = { ...nothing, packName: 'Semester' };
    expect(describeMovement({ kind: 'bought', purchaseId: 'p' }, facts)).toBe('Bought minutes: Semester');
    expect(describeMovement({ kind: 'granted', purchaseId: 'p' }, facts)).toBe('Bonus minutes: Semester');
  });

  it('names the tutor of the session', () => {
    const facts = { ...nothing, tutorName: 'Ada L.' };
    expect(describeMovement({ kind: 'held', purchaseId: null }, facts)).toBe('Held for a session with Ada L.');
    expect(describeMovement({ kind: 'used', purchaseId: null }, facts)).toBe('Used in a session with Ada L.');
  });

  it('stays true where nothing else is known', () => {
    expect(describeMovement({ kind: 'granted', purchaseId: null }, nothing)).toBe('Minutes from us');
    expect(describeMovement({ kind: 'expired', purchaseId: null }, nothing)).toBe('Expired');
  });
});
