// Walks through an app in Chromium as its steps say, and writes down what the SDK was asked and what the page did.
import { setTimeout as pause } from "node:timers/promises";
import { startV2Service } from "./v2-service.mjs";

/** Long enough for a call that should not be there to show up. */
const SETTLE = 500;
const TIMEOUT = 20_000;

/**
 * @typedef {object} Drive
 * @property {{ sdk: string, call: string, clientId: string, user?: string, email?: string, phone?: string, metadata?: object }[]} calls
 * @property {number[]} accessCalls how many of them were no detach, at each step that counts calls
 * @property {string[]} seen texts that the page showed after a remote logout
 * @property {string[]} left addresses outside of the app that the page went to
 * @property {string[]} console messages, errors and requests to nobody we know
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url where the app is served
 * @param {import("./apps.mjs").Walk} walk
 * @returns {Promise<Drive>}
 * @throws naming the step that did not work
 */
export async function driveApp(browser, url, walk) {
  const context = await browser.newContext();
  const result = { calls: [], accessCalls: [], seen: [], left: [], console: [] };
  try {
    const { origin } = new URL(url);
    await context.addCookies(
      Object.entries(walk.cookies).map(([name, value]) => ({
        name,
        value: encodeURIComponent(JSON.stringify(value)),
        url,
      })),
    );
    // The last route that is added is asked first.
    await context.route("**/*", (route) => {
      const request = route.request();
      if (new URL(request.url()).origin === origin) return route.continue();
      if (request.isNavigationRequest()) result.left.push(request.url());
      else result.console.push(`request to ${request.url()}`);
      // 204 leaves the page as it is, so that it can be looked at.
      return route.fulfill({ status: 204 });
    });
    const record = (call) => result.calls.push(JSON.parse(JSON.stringify(call)));
    const service = await startV2Service(context, record);
    await context.exposeFunction("ruptProofRecord", record);
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    page.on("console", (message) => result.console.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => result.console.push(`error: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 400) result.console.push(`${response.status()}: ${response.url()}`);
    });

    let isLoggedOut = false;
    const actions = {
      open: (path) => page.goto(url + path, { waitUntil: "networkidle" }),
      click: (text) => named(page, text).first().click(),
      async see(text) {
        await page.getByText(text).first().waitFor();
        if (isLoggedOut) result.seen.push(text);
      },
      async calls(count) {
        const until = Date.now() + TIMEOUT;
        while (result.calls.length < count && Date.now() < until) await pause(20);
        await pause(SETTLE);
        if (result.calls.length !== count)
          throw new Error(`${result.calls.length} calls: ${JSON.stringify(result.calls)}`);
        result.accessCalls.push(result.calls.filter(({ call }) => call === "access").length);
      },
      async logout() {
        isLoggedOut = true;
        if (result.calls.at(-1)?.sdk === "v3") await page.evaluate("window.ruptProofLogout()");
        else await service.logout();
      },
    };
    for (const [action, argument] of walk.steps) {
      try {
        await actions[action](argument);
      } catch (error) {
        const shown = await page
          .locator("body")
          .textContent()
          .catch(() => "");
        throw new Error(
          `${walk.title}: ${action} ${argument ?? ""}: ${error.message}\npage: ${shown}\nconsole: ${result.console.join("\n")}`,
        );
      }
    }
    await pause(SETTLE);
    return result;
  } finally {
    await context.close();
  }
}

/** A link or button by the whole of its text. */
const named = (page, text) =>
  page
    .getByRole("link", { name: text, exact: true })
    .or(page.getByRole("button", { name: text, exact: true }));
