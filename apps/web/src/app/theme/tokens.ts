/**
 * Every colour of the product. Indigo acts, amber is minutes and time, green means confirmed, red means loss;
 * nothing else in the app may name a colour.
 */
export const palette = {
  white: '#ffffff',
  indigo: [
    '#eef0fd',
    '#dfe2fa',
    '#c3c9f5',
    '#a0a9ef',
    '#8690e8',
    '#5a63d3',
    '#4c54c6',
    '#3d42a9',
    '#323688',
    '#262963',
  ],
  amber: ['#fff7e8', '#feebc8', '#fcd898', '#f9c162', '#f3a737', '#e08c1b', '#bf7010', '#8f530c', '#71420c', '#4f2f0a'],
  green: ['#e9f8ef', '#d0efdc', '#a5e0bc', '#74cd97', '#45b475', '#28965a', '#1b7a46', '#15653a', '#104f2e', '#0b3a22'],
  red: ['#fdeeee', '#fad9d9', '#f4b4b4', '#ec8d8d', '#e26565', '#cf4242', '#b53030', '#982727', '#7a2020', '#591818'],
  gray: ['#f8f8fb', '#f1f1f6', '#e5e6ee', '#d3d5e1', '#b3b6c7', '#8c90a6', '#63677f', '#4b4f66', '#33364a', '#1d1f2e'],
  dark: ['#e7e8f3', '#cdcfdf', '#a9acc3', '#888ca6', '#454962', '#363a52', '#2a2d42', '#1d2030', '#141622', '#0d0e17'],
  /** Washes behind coloured text in the dark scheme. */
  night: { indigo: '#333968', amber: '#33291a', green: '#17301f', red: '#3a1f23' },
} as const;

/** What draws generated avatars: the quiet end of the palette, so that a face never looks like a button. */
export const avatarPalette = [
  palette.indigo[3],
  palette.indigo[1],
  palette.amber[2],
  palette.amber[4],
  palette.gray[3],
];
