import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { foldersOfRepository } from "./folders-above.ts";
import { FORMATTERS, type Formatter } from "./known-formatters.ts";
import type { FoundManager } from "./package-manager.ts";

/** How a package manager runs a program of the project. */
const RUNNERS: Readonly<Record<FoundManager["manager"], readonly string[]>> = {
  npm: ["npx"],
  pnpm: ["pnpm", "exec"],
  yarn: ["yarn"],
  bun: ["bunx"],
  deno: ["npx"],
};

/**
 * The words of the command that formats the files named behind it as the repo does, or null where no formatter is seen. It is
 * looked for in the root and in the folders above it, up to the top of the repository.
 */
export function formatCommand(root: string, { manager }: Pick<FoundManager, "manager">): string[] | null {
  for (const folder of foldersOfRepository(root)) {
    const found = formatterIn(folder);
    if (found !== undefined) return [...RUNNERS[manager], ...found.command];
  }
  return null;
}

/**
 * The quote that Prettier puts around a text in YAML, or null where a folder is formatted by something else, or its settings are
 * code or say several things.
 */
export function yamlQuote(folder: string): "'" | '"' | null {
  const found = formatterIn(folder);
  if (found?.package !== "prettier") return null;
  const name = filesOf(found).find((each) => existsSync(join(folder, each)));
  const settings = name ?? "package.json";
  if (/\.(?:[cm]?js|ts|toml|json5)$/.test(settings)) return null;
  try {
    const content: unknown = parse(readFileSync(join(folder, settings), "utf8"));
    const { singleQuote, overrides } = Object((name ? content : Object(content).prettier) ?? {});
    return overrides === undefined ? (singleQuote === true ? "'" : '"') : null;
  } catch {
    return null;
  }
}

function formatterIn(folder: string): Formatter | undefined {
  const names = dependenciesOf(join(folder, "package.json"));
  const known = FORMATTERS.filter((formatter) => formatter.package !== null);
  return (
    known.find((formatter) => names.includes(formatter.package ?? "")) ??
    known.find((formatter) => filesOf(formatter).some((name) => existsSync(join(folder, name))))
  );
}

const filesOf = ({ names, code = [] }: Formatter): string[] => [...names, ...code];

function dependenciesOf(manifest: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  } catch {
    return [];
  }
}
