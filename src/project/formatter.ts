import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { foldersOfRepository } from "./folders-above.ts";
import type { FoundManager } from "./package-manager.ts";

/** The formatters that are known, and how each writes files. A config that is code is seen, never run. */
const FORMATTERS: readonly { packages: RegExp; config: readonly string[]; words: readonly string[] }[] = [
  {
    packages: /^prettier$/,
    config: [
      ...["", ".json", ".json5", ".yaml", ".yml", ".toml"].map((ending) => `.prettierrc${ending}`),
      ...["js", "mjs", "cjs", "ts"].flatMap((ending) => [
        `prettier.config.${ending}`,
        `.prettierrc.${ending}`,
      ]),
    ],
    words: ["prettier", "--write"],
  },
  {
    packages: /^@biomejs\/biome$/,
    config: ["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"],
    words: ["biome", "format", "--write"],
  },
  { packages: /^oxfmt$/, config: [".oxfmtrc.json", ".oxfmtrc.jsonc"], words: ["oxfmt"] },
  {
    packages: /^dprint$/,
    config: ["dprint.json", "dprint.jsonc", ".dprint.json", ".dprint.jsonc"],
    words: ["dprint", "fmt"],
  },
];

/** How a package manager runs a program of the project. */
const RUNNERS: Readonly<Record<FoundManager["manager"], readonly string[]>> = {
  npm: ["npx"],
  pnpm: ["pnpm", "exec"],
  yarn: ["yarn"],
  bun: ["bunx"],
  deno: ["npx"],
};

/**
 * The words of the command that formats files as the repo does, or null where no formatter is seen. It is looked for in the root
 * and in the folders above it, up to the top of the repository.
 */
export function formatCommand(
  root: string,
  files: readonly string[],
  { manager }: Pick<FoundManager, "manager">,
): string[] | null {
  if (files.length === 0) return null;
  for (const folder of foldersOfRepository(root)) {
    const found = formatterIn(folder);
    if (found !== undefined) return [...RUNNERS[manager], ...found.words, ...files];
  }
  return null;
}

/**
 * The quote that Prettier puts around a text in YAML, or null where a folder is formatted by something else, or its settings are
 * code or say several things.
 */
export function yamlQuote(folder: string): "'" | '"' | null {
  const found = formatterIn(folder);
  if (found?.words[0] !== "prettier") return null;
  const name = found.config.find((each) => existsSync(join(folder, each)));
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

function formatterIn(folder: string): (typeof FORMATTERS)[number] | undefined {
  const names = dependenciesOf(join(folder, "package.json"));
  return (
    FORMATTERS.find(({ packages }) => names.some((name) => packages.test(name))) ??
    FORMATTERS.find(({ config }) => config.some((name) => existsSync(join(folder, name))))
  );
}

function dependenciesOf(manifest: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  } catch {
    return [];
  }
}
