import { fileSize } from './upload';

describe('the size of a file', () => {
  it('is said in the units that applicants and staff both read', () => {
    expect([120, 84_400, 2_449_000].map(fileSize)).toEqual(['1 KB', '84 KB', '2.4 MB']);
  });
});
