import { US_STATES, type UsStateCode } from './us-states';
import { isZipOf } from './zip-codes';

const STATES = Object.keys(US_STATES) as UsStateCode[];
/** The ZIP code of a place in each state and territory: its capitol, or the seat of its government. */
const SEATS: Readonly<Record<UsStateCode, string>> = {
  AL: '36130',
  AK: '99801',
  AZ: '85007',
  AR: '72201',
  CA: '95814',
  CO: '80203',
  CT: '06106',
  DE: '19901',
  DC: '20004',
  FL: '32399',
  GA: '30334',
  HI: '96813',
  ID: '83702',
  IL: '62706',
  IN: '46204',
  IA: '50319',
  KS: '66612',
  KY: '40601',
  LA: '70802',
  ME: '04330',
  MD: '21401',
  MA: '02133',
  MI: '48933',
  MN: '55155',
  MS: '39201',
  MO: '65101',
  MT: '59601',
  NE: '68509',
  NV: '89701',
  NH: '03301',
  NJ: '08608',
  NM: '87501',
  NY: '12224',
  NC: '27601',
  ND: '58505',
  OH: '43215',
  OK: '73105',
  OR: '97301',
  PA: '17120',
  RI: '02903',
  SC: '29201',
  SD: '57501',
  TN: '37243',
  TX: '78701',
  UT: '84103',
  VT: '05633',
  VA: '23219',
  WA: '98504',
  WV: '25305',
  WI: '53703',
  WY: '82001',
  AS: '96799',
  GU: '96910',
  MP: '96950',
  PR: '00901',
  VI: '00802',
};

describe('a ZIP code and the state beside it', () => {
  it.each(STATES)('agree for the seat of government of %s', (state) => {
    expect(isZipOf(SEATS[state], state)).toBe(true);
  });

  it('agree with one state only, away from the lines and but for the islands that share a prefix', () => {
    for (const state of STATES) {
      const shared: Partial<Record<UsStateCode, UsStateCode[]>> = { AS: ['HI'], GU: ['MP'], MP: ['GU'] };
      const allowed = [state, ...(shared[state] ?? [])];
      expect(STATES.filter((other) => isZipOf(SEATS[state], other)).sort()).toEqual(allowed.sort());
    }
  });

  it.each([
    ['10001', 'VT'],
    ['94607', 'NY'],
    ['00501', 'CT'],
    ['09012', 'NY'],
    ['00000', 'PR'],
    ['99999', 'WA'],
  ] as const)('disagree for %s and %s', (zip, state) => {
    expect(isZipOf(zip, state)).toBe(false);
  });

  it.each([
    ['06390', 'NY'],
    ['42223', 'TN'],
    ['83414', 'WY'],
    ['00501', 'NY'],
    ['88510', 'TX'],
    ['20101', 'VA'],
    ['05501', 'MA'],
  ] as const)('agree for %s and %s, as the post office does', (zip, state) => {
    expect(isZipOf(zip, state)).toBe(true);
  });
});
