// `npm run screenshots`: the README's pictures, taken from a running product with fresh demo data, on desktop and phone.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium as findChromium } from './lib/chromium.mjs';
import { guardian, student, tutor, visitor } from './lib/demo-visitors.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { openRun, startProduct } from './lib/product.mjs';
import { createScreen } from './lib/screen.mjs';
import { onStopRequest } from './lib/stop-request.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
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

/** A session that begins at the next full five minutes; its room is open before. Answers the page's address. */
async function book(page, web) {
  const api = (method, route, data) => askApi(page, web, method, route, data);
  const me = await api('GET', 'me');
  const [family] = me.families;
  const { students } = await api('GET', `families/${family.id}`);
  const ada = await api('GET', 'tutors/ada-o');
  const algebra = ada.subjects.find(({ name }) => name === 'Algebra 2');
  const window = `from=${new Date().toISOString()}&to=${new Date(Date.now() + 3_600_000).toISOString()}`;
  const open = await api('GET', `tutors/${ada.id}/open-starts?${window}&minutes=60`);
  const session = await api('POST', 'sessions', {
    tutorId: ada.id,
    studentId: students[0].id,
    familyId: family.id,
    subjectId: algebra.subjectId,
    level: algebra.levels[0],
    startsAt: new Date(open.starts[0] * 60_000).toISOString(),
    durationMinutes: 60,
    goals: 'Quadratic equations before Thursday’s test',
  });
  return `${web}/sessions/${session.id}/room`;
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
  const room = await book(parent, web);
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
      await screen.step('Taking pictures of pages', () => picturesOfPages(browser, running.web));
      await screen.step('Taking a picture of the classroom', () => pictureOfClassroom(browser, running.web));
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
