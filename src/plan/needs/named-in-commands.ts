import { join, posix } from "node:path";
import { textLoadsUnseen } from "../../../transforms/find/unseen-loads.ts";
import { once } from "../../code/once.ts";
import { fileKind } from "../../project/files/file-kinds.ts";
import { namesByVariable, placesOf, type V2Place } from "../../project/files/mentions.ts";
import { readPlainFile } from "../../project/files/read-files.ts";
import type { Survey } from "../survey.ts";

/** The package as a word of a command. */
const WORD = /(?<![\w@./:$-])rupt(?![\w./@:-])/g;
const LONGEST_LINE = 2000;

/** A script of the project, by its path. */
const SCRIPT = /(?<![\w@-])[\w@./-]+\.(?:[cm]?[jt]sx?|sh|bash|py|rb|ps1)(?![\w.-])/g;

/** A script of package.json: `yarn vendor rupt`. */
const RUN = /\b(?:npm|pnpm|yarn|bun)(?:\s+run(?:-script)?)?\s+(?:-\S+\s+)*([\w:.-]+)(?=\s)/g;

/** A bundler that is given what to bundle: `esbuild rupt --bundle`, `tsup sharing=rupt`. */
const BUNDLES =
  /(?:^|[\s/"'])(?:esbuild|tsup|tsdown|rolldown|rollup|browserify|(?:parcel|bun|ncc)\s+build)\s(?:.*\s)?(?:[\w./][\w./-]*=)?["']?$/;
/** What is not bundled, but the value of an option. */
const OF_OPTION = /\s-(?!-?(?:bundle|minify|sourcemap|watch|w|m|i|input|dts|clean)\s)\S+\s+$/;

/** The package, or a file of it, where a command may load it: `node -r rupt/common.cjs`, `npm explore rupt`. */
const LOADED = /(?<![\w@./:$-])rupt(?:\/[\w./-]*\w)?(?![\w/@-])/g;
const LOADS =
  /(?:^|[\s"'=])(?:-r|--require|--import|--loader|--experimental-loader|--preload|(?:npm|pnpm)\s+explore)(?:[\s=]+|["']\s*,\s*)["']?$|^\s*preload\s*=\s*\[(?:.*[,\s])?["']$/;

/** The same in lists: `"runtimeArgs": ["-r", "rupt/common.cjs"]`, and an item a line in YAML. */
const IN_LIST = /["'\s[](?:-r|--require|--import|--loader|--preload)["']?\s*(?:,\s*|\n\s*-\s+)["']?$/;

const KINDS: ReadonlySet<string | null> = new Set(["settings", "other", "native"]);

/**
 * Finds the package as a word of commands that load or copy what they are told: a bundler, or a script of the project that takes
 * names, `node scripts/vendor.mjs rupt jquery`.
 */
export function namedInCommands(
  root: string,
  { packages }: Pick<Survey, "packages">,
): (path: string, text: string) => V2Place[] {
  const takesNames = once((path): boolean => {
    if (path.startsWith("../")) return false;
    const text = readPlainFile(join(root, path)) ?? "";
    return textLoadsUnseen({ text }) || namesByVariable(text);
  });
  const runsScript = (command: string, path: string): boolean =>
    [...command.matchAll(SCRIPT)].some(([script]) =>
      [script, posix.join(posix.dirname(path), script)].some((each) => takesNames(posix.normalize(each))),
    );
  const runs = (command: string, path: string): boolean =>
    runsScript(command, path) ||
    [...command.matchAll(RUN)].some(([, name = ""]) =>
      packages.some(({ manifest, manifestPath }) => {
        const scripts = manifest?.scripts as Record<string, unknown> | undefined;
        return typeof scripts?.[name] === "string" && runsScript(scripts[name], manifestPath);
      }),
    );
  return (path, text) => {
    const kind = fileKind(path);
    if (kind === "code")
      return placesOf(text, LOADED, "names-files").filter((place) => isToldInText(text, place));
    if (!KINDS.has(kind)) return [];
    const around = (place: V2Place) => commandAround(text, place, path.endsWith(".json"));
    const loaded = placesOf(text, LOADED, "names-files").filter(
      (place) =>
        LOADS.test(around(place).before) ||
        IN_LIST.test(text.slice(Math.max(0, place.start - LONGEST_LINE), place.start)),
    );
    const starts = new Set(loaded.map(({ start }) => start));
    const named = placesOf(text, WORD, "names-files").filter((place) => {
      const { before, after } = around(place);
      const isBundled = BUNDLES.test(before) && !OF_OPTION.test(before);
      return !starts.has(place.start) && (isBundled || runs(before + after, path));
    });
    return [...loaded, ...named].sort((one, other) => one.start - other.start);
  };
}

/** `spawn("node", ["--import", "rupt"])`, `node_args: "--import rupt"`. */
const isToldInText = (text: string, { start }: V2Place): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  return LOADS.test(before) && /["'`][^\n]*$/.test(before);
};

/** The command that a word stands in: its line, or its text of JSON, up to the next command. */
function commandAround(text: string, { start, end }: V2Place, isJson: boolean) {
  const cut = isJson ? /(?<!\\)"|[\n;&|]/ : /(?<!\\)\r?\n|[;&|]/;
  return {
    before:
      text
        .slice(Math.max(0, start - LONGEST_LINE), start)
        .split(cut)
        .at(-1) ?? "",
    after: text.slice(end, end + LONGEST_LINE).split(cut)[0] ?? "",
  };
}
