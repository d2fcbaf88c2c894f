import type { UsStateCode } from './us-states';

/** The first three digits of a state's ZIP codes, as USPS assigns them (Domestic Mail Manual, L002): "005 100-149". */
const PREFIXES: Readonly<Record<UsStateCode, string>> = {
  AL: '350-352 354-369',
  AK: '995-999',
  AZ: '850-853 855-857 859-860 863-865',
  AR: '716-729',
  CA: '900-908 910-928 930-961',
  CO: '800-816',
  CT: '060-069',
  DE: '197-199',
  DC: '200 202-205',
  FL: '320-339 341-342 344 346-347 349',
  GA: '300-319 398-399',
  HI: '967-968',
  ID: '832-838',
  IL: '600-620 622-629',
  IN: '460-479',
  IA: '500-516 520-528',
  KS: '660-662 664-679',
  KY: '400-418 420-427',
  LA: '700-701 703-708 710-714',
  ME: '039-049',
  MD: '206-212 214-219',
  MA: '010-027 055',
  MI: '480-499',
  MN: '550-551 553-567',
  MS: '386-397',
  MO: '630-631 633-641 644-658',
  MT: '590-599',
  NE: '680-681 683-693',
  NV: '889-891 893-895 897-898',
  NH: '030-038',
  NJ: '070-089',
  NM: '870-871 873-875 877-884',
  NY: '005 100-149',
  NC: '270-289',
  ND: '580-588',
  OH: '430-459',
  OK: '730-731 734-741 743-749',
  OR: '970-979',
  PA: '150-196',
  RI: '028-029',
  SC: '290-299',
  SD: '570-577',
  TN: '370-385',
  TX: '733 750-799 885',
  UT: '840-847',
  VT: '050-054 056-059',
  VA: '201 220-246',
  WA: '980-986 988-994',
  WV: '247-268',
  WI: '530-532 534-535 537-549',
  WY: '820-831',
  AS: '967',
  GU: '969',
  MP: '969',
  PR: '006-007 009',
  VI: '008',
};

/**
 * Prefixes of one state that a post office there also delivers across the line with: Fishers Island, NY (06390), Fort
 * Campbell, TN (42223), Alta, WY (83414) and their like. Whoever lives there must not be told that they live elsewhere.
 */
const ACROSS_THE_LINE: Partial<Readonly<Record<UsStateCode, string>>> = {
  AZ: '845',
  AR: '657 755',
  CA: '894 976',
  IL: '636',
  LA: '717',
  ME: '035',
  MA: '028',
  MN: '510 513 570 572 580',
  MO: '516 525 526 723 726',
  MT: '582 586 588',
  NE: '515 577',
  NM: '811 865',
  NY: '063',
  ND: '567 576 592',
  SD: '510 562 580 584 586 692 693',
  TN: '422 723',
  TX: '739 880',
  UT: '860',
  WI: '499',
  WY: '577 693 834',
};

/** Whether a ZIP code of five digits can be an address in that state. It catches the wrong line of a list, not every typo. */
export function isZipOf(zip: string, state: UsStateCode): boolean {
  const prefix = zip.slice(0, 3);
  return [PREFIXES[state], ACROSS_THE_LINE[state] ?? '']
    .flatMap((listed) => listed.split(' '))
    .some((range) => {
      const [first = '', last = first] = range.split('-');
      return first <= prefix && prefix <= last;
    });
}
