import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const FOLDER = fileURLToPath(new URL("../golden/", import.meta.url));

/**
 * Compares text with the golden file of that name. Golden files are only ever written by
 * `UPDATE_GOLDEN=1 npx vitest run test/report`; read the change before you commit it.
 */
export function expectGolden(name: string, text: string): void {
  const file = `${FOLDER}${name}`;
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  expect(existsSync(file), `${name} is missing: run UPDATE_GOLDEN=1 npx vitest run test/report`).toBe(true);
  expect(text, `${name} is stale`).toBe(readFileSync(file, "utf8"));
}
