import { DEMO_PEOPLE } from './demo-sign-ins.mjs';

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
  return page;
}

const adult = (who) => (browser, web, options) =>
  signedIn(browser, web, options, 'sign-ins', { email: DEMO_PEOPLE[who].name, password: DEMO_PEOPLE[who].secret });

export const guardian = adult('guardian');
export const tutor = adult('tutor');

export const student = (browser, web, options) => {
  const { name: handle, secret: passphrase } = DEMO_PEOPLE.student;
  return signedIn(browser, web, options, 'sign-ins/student', { handle, passphrase });
};
