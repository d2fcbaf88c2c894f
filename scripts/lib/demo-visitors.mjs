import { DEMO_PEOPLE } from './demo-sign-ins.mjs';
import { totpCode, untilNextCode } from './totp.mjs';

const NEEDS_SECOND_STEP = 202;
const CODE_REFUSED = 422;

/** A page of a browser window of its own, with nobody signed in. */
export async function visitor(browser, web, options) {
  const context = await browser.newContext({
    baseURL: web,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...options,
  });
  return context.newPage();
}

async function signedIn(browser, web, options, route, data) {
  const page = await visitor(browser, web, options);
  const answer = await page.request.post(`${web}/api/${route}`, { data, headers: { origin: web } });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
  if (answer.status() === NEEDS_SECOND_STEP) await takeSecondStep(page.request, web);
  return page;
}

/** A code works once, and several browsers may sign in within its half minute: then a neighboring one does, or the next. */
async function takeSecondStep(request, web) {
  for (;;) {
    for (const steps of [-1, 0, 1]) {
      const data = { code: totpCode(DEMO_PEOPLE.staff.totpSecret, Date.now(), steps) };
      const answer = await request.post(`${web}/api/sign-ins/second-step`, { data, headers: { origin: web } });
      if (answer.ok()) return;
      if (answer.status() !== CODE_REFUSED) throw new Error(`The second step answered ${await answer.text()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, untilNextCode()));
  }
}

const adult = (who) => (browser, web, options) =>
  signedIn(browser, web, options, 'sign-ins', { email: DEMO_PEOPLE[who].name, password: DEMO_PEOPLE[who].secret });

export const guardian = adult('guardian');
export const secondGuardian = adult('secondGuardian');
export const otherFamily = adult('otherFamily');
export const tutor = adult('tutor');
export const askedTutor = adult('askedTutor');
export const applicant = adult('applicant');
export const safety = adult('safety');
export const privacy = adult('privacy');
export const admin = adult('admin');
export const staff = adult('staff');

export const student = (browser, web, options) => {
  const { name: handle, secret: passphrase } = DEMO_PEOPLE.student;
  return signedIn(browser, web, options, 'sign-ins/student', { handle, passphrase });
};
