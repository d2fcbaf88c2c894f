// Who may import whom: the one object that dependency-cruiser's rules, the checks and docs/architecture.md follow.
// A new lib is a line here (and in the docs); a folder that is not named here fails `npm run check`.

/** What every domain lib may build on. */
const GROUND = ['contracts', 'kernel', 'platform', 'realtime'];

/** Of the ground itself. `kernel` takes types of problem codes from `contracts` and nothing that runs. */
const GROUND_IMPORTS = {
  contracts: [],
  kernel: ['contracts'],
  platform: ['kernel', 'contracts'],
  realtime: ['platform', 'kernel', 'contracts'],
};

/** Of the domain: call down, announce up. Not every lib exists yet; those that do are held to their line. */
const DOMAIN_IMPORTS = {
  identity: [],
  ledger: [],
  retention: [],
  tutors: ['identity'],
  support: ['identity'],
  analytics: ['identity'],
  booking: ['identity', 'tutors', 'ledger'],
  billing: ['identity', 'ledger', 'booking'],
  rooms: ['identity', 'booking'],
  recordings: ['identity', 'booking', 'rooms'],
  messaging: ['identity', 'tutors', 'booking'],
  reviews: ['identity', 'tutors', 'booking'],
  privacy: ['identity', 'retention'],
};
DOMAIN_IMPORTS.notifications = Object.keys(DOMAIN_IMPORTS);
DOMAIN_IMPORTS.console = Object.keys(DOMAIN_IMPORTS);

const withGround = (imports) => [...GROUND, ...imports];

/** lib → the libs that it may import. */
const LIBS = {
  ...GROUND_IMPORTS,
  ...Object.fromEntries(Object.entries(DOMAIN_IMPORTS).map(([lib, imports]) => [lib, withGround(imports)])),
  testing: withGround(Object.keys(DOMAIN_IMPORTS)),
};

const EVERY_LIB = Object.keys(LIBS).filter((lib) => lib !== 'testing');

/** app → the libs that it may import, and the other apps. */
const APPS = {
  api: { libs: EVERY_LIB, apps: [] },
  // The worker runs on the api's schema: its data source and migrations, nothing else of it.
  worker: { libs: EVERY_LIB, apps: ['api/src/data-source'] },
  web: { libs: ['contracts'], apps: [] },
  recorder: { libs: ['contracts', 'kernel'], apps: [] },
  'local-stripe': { libs: ['kernel'], apps: [] },
  bench: { libs: EVERY_LIB, apps: [] },
};

/** Packages that speak to the outside live behind one lib's port. */
const VENDOR_HOMES = [
  { name: 'stripe', packages: ['stripe'], home: '^(libs/billing|apps/local-stripe)/' },
  { name: 'livekit', packages: ['livekit-server-sdk'], home: '^libs/(rooms|recordings|testing)/' },
  { name: 'smtp', packages: ['nodemailer'], home: '^libs/platform/src/mail/' },
  { name: 'queue', packages: ['pg-boss'], home: '^libs/platform/' },
  {
    name: 'sockets',
    packages: ['socket.io', '@nestjs/websockets', '@nestjs/platform-socket.io'],
    home: '^libs/realtime/',
  },
  {
    name: 'passwords',
    packages: ['@node-rs/argon2', 'otpauth', '@simplewebauthn/server', 'openid-client'],
    home: '^(libs/identity|apps/[^/]+/(test|browser))/',
  },
];

module.exports = { LIBS, APPS, VENDOR_HOMES };
