import { TEMPLATE_ENDINGS } from "../../code/blocks/template-languages.ts";

/** What a file is for, as far as its name tells. Only files that have a kind are read. */
export type FileKind =
  /** JavaScript or TypeScript. */
  | "code"
  /** Vue, Svelte, Astro: script blocks and markup. */
  | "component"
  /** HTML. */
  | "page"
  /** Markdown, which may have scripts, and shows code that nobody runs. */
  | "document"
  /** Another template language: searched and reported, never edited. */
  | "template"
  /** JSON, YAML, TOML and the like. */
  | "settings"
  /** Native projects of a mobile app. */
  | "native"
  /** Server code in another language, which may hold a list of hosts or a script tag. */
  | "server"
  /** Of no kind that is known: looked into for statements that load the SDK, and reported. */
  | "other";

const ENDINGS: Record<Exclude<FileKind, "other">, string> = {
  code: "js jsx mjs cjs ts tsx mts cts es6 es jsm",
  component: "vue svelte astro",
  page: "html htm xhtml",
  document: "md markdown mdoc mdx svx",
  template: TEMPLATE_ENDINGS.join(" "),
  settings:
    "json json5 jsonc yaml yml toml conf cfg config ini env webmanifest xml properties cnf importmap template tf hcl vcl",
  native: "podspec gradle kts pbxproj swift kt java m mm h xcconfig plist",
  server: "rb py go cs ex exs rs scala clj groovy",
};

/** Endings of texts that speak of code and of data that names packages. Neither loads anything. */
const NO_CODE: ReadonlySet<string> = new Set(
  "mdown rst adoc asciidoc txt text rtf tex csv tsv log patch diff orig rej bak lock sum po pot ics sql ipynb license sarif tap out".split(
    " ",
  ),
);

/** Files known by their whole name. */
const NAMES: ReadonlyMap<string, FileKind> = new Map([
  ["Podfile", "native"],
  ["Cartfile", "native"],
  ["_headers", "settings"],
  ["_redirects", "settings"],
  ["Caddyfile", "settings"],
  [".htaccess", "settings"],
]);

/** Lock files, and what Yarn writes beside its own, name every dependency and are never edited. */
const NEVER_READ: ReadonlySet<string> = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  ".pnp.cjs",
  ".pnp.js",
  ".pnp.loader.mjs",
  ".pnp.data.json",
]);

/** `.env`, `.env.local`, and settings files without an ending: `.babelrc`, `.eslintrc`, `.swcrc`. */
const DOT_SETTINGS = /^\.(?:env(?:\..+)?|[a-z-]+rc)$/;

const KIND_OF_ENDING: ReadonlyMap<string, FileKind> = new Map(
  Object.entries(ENDINGS).flatMap(([kind, endings]) =>
    endings.split(" ").map((ending): [string, FileKind] => [ending, kind as FileKind]),
  ),
);

/** Endings of big files that cannot hold a usage; git need not read them either. */
export const UNREAD_ENDINGS: readonly string[] =
  "png jpg jpeg gif webp avif ico mp3 mp4 webm mov woff woff2 ttf otf eot pdf zip gz tgz jar map svg snap lock wasm psd".split(
    " ",
  );

/**
 * The kind of a file by its name, or null when the file is not worth reading.
 * @param path POSIX path
 * @example fileKind("src/app.tsx") // "code"
 */
export function fileKind(path: string): FileKind | null {
  const start = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  if (dot > start) {
    const ending = path.slice(dot + 1);
    const kind = KIND_OF_ENDING.get(ending) ?? KIND_OF_ENDING.get(ending.toLowerCase());
    const mayBeLock = kind === "settings" || path[start] === ".";
    if (kind !== undefined) return mayBeLock && NEVER_READ.has(path.slice(start)) ? null : kind;
  }
  const name = path.slice(start);
  // What follows the name is no ending: `Dockerfile.node-20`.
  if (/^(?:Docker|Container)file(?![a-z])/.test(name)) return "settings";
  return (
    NAMES.get(name) ?? (DOT_SETTINGS.test(name) ? "settings" : isOther(name, dot > start) ? "other" : null)
  );
}

const UNREAD: ReadonlySet<string> = new Set(UNREAD_ENDINGS);
/** What stands at the top of repositories without an ending and is prose. */
const PROSE = /^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|CHANGELOG|README|CODEOWNERS|VERSION|TODO)/i;

function isOther(name: string, hasEnding: boolean): boolean {
  if (NEVER_READ.has(name) || PROSE.test(name)) return false;
  if (!hasEnding) return !name.startsWith(".");
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return !NO_CODE.has(ending) && !UNREAD.has(ending) && /^[a-z][a-z0-9]{0,9}$/.test(ending);
}

/** The endings of files of some kinds, without a dot. */
export const endingsOf = (...kinds: Exclude<FileKind, "other">[]): string[] =>
  kinds.flatMap((kind) => ENDINGS[kind].split(" "));

/** Code and components: what pages and templates run is not followed. */
export const isCode = (path: string): boolean => ["code", "component"].includes(fileKind(path) ?? "");
