// `npm run screenshots`: the README's pictures, and every page of everybody on contact sheets, taken from a running product
// with fresh demo data. `npm run screenshots -- sheets` takes only the sheets.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contactSheets } from './lib/contact-sheet.mjs';
import { chromium as findChromium } from './lib/chromium.mjs';
import { guardian, otherFamily, safety, student, tutor, visitor } from './lib/demo-visitors.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { openRun, startProduct } from './lib/product.mjs';
import { createScreen } from './lib/screen.mjs';
import { onStopRequest } from './lib/stop-request.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DAY = 86_400_000;
const folder = path.join(root, 'docs', 'screenshots');
const screen = createScreen();

const shoot = (page, name) => page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });

async function picturesOfPages(browser, web) {
  const home = await visitor(browser, web, DESKTOP);
  await home.goto(web);
  await home.getByRole('heading', { level: 1 }).waitFor();
  await home.waitForLoadState('networkidle');
  await shoot(home, 'home');

  const parent = await guardian(browser, web, DESKTOP);
  await parent.goto(`${web}/tutors/ada-o`);
  await parent.getByRole('heading', { level: 1, name: 'Ada O.' }).waitFor();
  await parent.waitForLoadState('networkidle');
  await shoot(parent, 'tutor');
}

/** Takes the first open hour of a tutor after `from`, as a session or as a reservation; answers it. */
async function takeTime(page, web, slug, { from, route = 'sessions' }) {
  const api = (method, path_, data) => askApi(page, web, method, path_, data);
  const me = await api('GET', 'me');
  const [family] = me.families;
  const { students } = await api('GET', `families/${family.id}`);
  const tutorPage = await api('GET', `tutors/${slug}`);
  const subject = tutorPage.subjects.find(({ name }) => name === 'Algebra 2') ?? tutorPage.subjects[0];
  const window = `from=${from.toISOString()}&to=${new Date(from.getTime() + 3 * DAY).toISOString()}`;
  const open = await api('GET', `tutors/${tutorPage.id}/open-starts?${window}&minutes=60`);
  return api('POST', route, {
    tutorId: tutorPage.id,
    studentId: students[0].id,
    familyId: family.id,
    subjectId: subject.subjectId,
    level: subject.levels[0],
    startsAt: new Date(open.starts[0] * 60_000).toISOString(),
    durationMinutes: 60,
    goals: 'Quadratic equations before Thursday’s test',
  });
}

const inDays = (days) => new Date(Date.now() + days * DAY);

/** Something in every state for the pages to show, made by the demo's guardian. */
async function thingsToShow(browser, web) {
  const page = await guardian(browser, web, DESKTOP);
  const me = await askApi(page, web, 'GET', 'me');
  const session = await takeTime(page, web, 'ada-o', { from: inDays(2) });
  const [asked] = (await askApi(page, web, 'GET', 'tutors?text=Ben')).items;
  const request = await takeTime(page, web, asked.tutor.slug, { from: inDays(6) });
  const [pack] = await askApi(page, web, 'GET', 'packs');
  const familyId = me.families[0].id;
  const purchase = await askApi(page, web, 'POST', 'purchases', { familyId, packId: pack.id });
  const reservation = await takeTime(page, web, 'ada-o', { from: inDays(10), route: 'reservations' });
  await page.context().close();
  return {
    ...(await ageCase(browser, web)),
    tutorSlug: 'ada-o',
    tutorId: session.tutor.id,
    studentId: session.student.id,
    accountId: me.accountId,
    sessionId: session.id,
    requestId: request.id,
    reservationId: reservation.id,
    purchaseId: purchase.id,
  };
}

/** A student of the other family whose age staff look into. */
async function ageCase(browser, web) {
  const page = await otherFamily(browser, web, DESKTOP);
  const { families } = await askApi(page, web, 'GET', 'me');
  const { id } = await askApi(page, web, 'POST', `families/${families[0].id}/students`, {
    firstName: 'Kim',
    birthDate: `${new Date().getFullYear() - 15}-01-02`,
    handle: 'kim-demo',
    passphrase: 'amber-canyon-violin',
    timeZone: 'America/New_York',
  });
  await askApi(page, web, 'POST', `students/${id}/age-reports`, { note: 'The year was mistyped.' });
  const staff = await safety(browser, web, DESKTOP);
  const { items } = await askApi(staff, web, 'GET', 'console/age-cases?state=open');
  await page.context().close();
  await staff.context().close();
  return { ageCaseId: items.find(({ studentId }) => studentId === id).id, tooYoungId: id };
}

async function askApi(page, web, method, route, data) {
  const answer = await page.request.fetch(`${web}/api/${route}`, {
    method,
    data,
    headers: { origin: web, 'idempotency-key': randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${method} ${route} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

async function pictureOfClassroom(browser, web) {
  const parent = await guardian(browser, web, PHONE);
  // It begins at the next full five minutes; its room is open before.
  const { id } = await takeTime(parent, web, 'ada-o', { from: new Date() });
  const room = `${web}/sessions/${id}/room`;
  await parent.goto(`${web}/minutes`);
  await parent.getByRole('heading', { level: 1 }).waitFor();
  await parent.waitForLoadState('networkidle');
  await shoot(parent, 'minutes');

  const ada = await tutor(browser, web, DESKTOP);
  const sam = await student(browser, web, DESKTOP);
  for (const page of [ada, sam]) {
    await page.goto(room);
    await page.getByRole('button', { name: 'Join the session' }).click();
  }
  await ada.getByRole('button', { name: /^Admit/ }).click();
  await ada.waitForFunction(
    () => [...globalThis.document.querySelectorAll('video')].filter((video) => video.videoWidth > 0).length >= 2,
  );
  await shoot(ada, 'classroom');
}

async function main() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'track-screenshots-'));
  const processes = await openRun({ dataDir });
  const clean = async () => {
    await processes.stopAll();
    rmSync(dataDir, { recursive: true, force: true });
  };
  onStopRequest(() => clean().then(() => process.exit(130)));
  try {
    await install({ processes, screen });
    const executablePath = await findChromium({ processes, screen });
    const { running } = await startProduct({ dataDir, processes, screen });
    const { chromium } = await import('playwright-core');
    const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath, args: [...args, ...sandbox] });
    mkdirSync(folder, { recursive: true });
    try {
      if (!process.argv.includes('sheets')) {
        await screen.step('Taking pictures of pages', () => picturesOfPages(browser, running.web));
        await screen.step('Taking a picture of the classroom', () => pictureOfClassroom(browser, running.web));
      }
      await screen.step('Taking pictures of every page', async () => {
        await contactSheets(browser, running.web, { folder, ids: await thingsToShow(browser, running.web) });
      });
    } finally {
      await browser.close();
    }
  } finally {
    await clean();
  }
}

main().catch((error) => {
  screen.say(`\n${error.tail ?? error.stack}`);
  process.exit(1);
});
