// Chromium without a window and without a network of its own.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PATHS = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

export function launchBrowser() {
  const executablePath = PATHS.find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error("no Chromium found: install it or set CHROMIUM_PATH to its executable");
  return chromium.launch({
    executablePath,
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
