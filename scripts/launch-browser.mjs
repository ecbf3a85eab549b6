// Chromium without a window and without a network of its own.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Where a system-wide Chromium or Chrome may be; `CHROMIUM_PATH` names another. */
const PATHS = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const CHROMIUM = PATHS.find((path) => path && existsSync(path));

/** Why there is no browser here, or null when there is one. */
export const NO_BROWSER = CHROMIUM
  ? null
  : "no Chromium found: install one or set CHROMIUM_PATH to its executable";

/** @throws when there is no browser */
export function launchBrowser() {
  if (NO_BROWSER !== null) throw new Error(NO_BROWSER);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
