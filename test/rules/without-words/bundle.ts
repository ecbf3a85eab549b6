import { rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { rawText } from "../../../scripts/build/raw-text.mjs";
import type * as Fixtures from "../../migrate-fixture.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const HERE = join(ROOT, "test/rules/without-words");

/** The modules that have the sentences, and what says "x" in their place. */
const MUTE: Readonly<Record<string, string>> = {
  "src/rules/rules.ts": "rules.ts",
  "src/rules/errors.ts": "errors.ts",
  "src/rules/manifests/entry.ts": "entry.ts",
  "src/project/files/skipped.ts": "skipped.ts",
};

const withoutWords: Plugin = {
  name: "without-words",
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
      const mute = resolveDir === HERE ? undefined : MUTE[relative(ROOT, resolve(resolveDir, path))];
      return mute === undefined ? null : { path: join(HERE, mute) };
    });
  },
};

/** The program without the sentences of its rules, and what removes it. */
export async function programWithoutWords(): Promise<{ program: typeof Fixtures; remove: () => void }> {
  const outfile = join(ROOT, `node_modules/.cache/rupt-migrate-without-words-${process.pid}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["test/migrate-fixture.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [rawText, withoutWords],
    target: "node20.19",
    logLevel: "warning",
  });
  const program = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof Fixtures;
  return { program, remove: () => rmSync(outfile, { force: true }) };
}
