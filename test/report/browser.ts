import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a system-wide Chromium or Chrome may be; `CHROMIUM_PATH` names another. */
const PATHS = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const CHROMIUM = PATHS.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;

/** Why the browser tests do not run here, or null when they do. */
export const NO_BROWSER =
  CHROMIUM === null ? "no Chromium found: install one or set CHROMIUM_PATH to its executable" : null;

/** Starts the browser without a network of its own. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error(NO_BROWSER ?? "");
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
