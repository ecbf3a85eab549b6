import { join, posix } from "node:path";
import createIgnore from "ignore";
import picomatch from "picomatch";
import { readSettings } from "../../../transforms/find/settings/read-settings.ts";
import { filesIn, readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";

/** Files that something builds, ships or keeps, and what says so. */
interface NamedFiles {
  readonly by: string;
  names(path: string): boolean;
}

interface Asked {
  root: string;
  packageDir: string;
  pkg: ProjectPackage | undefined;
}

/** Settings that list what is shipped, by the keys that lead to an entry: extensions of browsers, Electron, Serverless, Deno. */
const LISTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^web_accessible_resources\.(?:\d+\.resources\.)?\d+$/,
    ["manifest.json", "src/manifest.json", "public/manifest.json"],
  ],
  [/^build\.files\.\d+$/, ["package.json"]],
  [/^files\.\d+$/, ["yml", "yaml", "json", "json5"].map((ending) => `electron-builder.${ending}`)],
  [/^package\.(?:patterns|include)\.\d+$/, ["yml", "yaml", "json"].map((ending) => `serverless.${ending}`)],
  [/^publish\.include\.\d+$/, ["deno.json", "deno.jsonc", "jsr.json"]],
  [/^files\.(?:\d+\.)?source$/, ["appspec.yml", "appspec.yaml"]],
];
/** What these leave out is not shipped. */
const IGNORES = [".dockerignore", ".vscodeignore", ".vercelignore", ".gcloudignore", ".npmignore"];
const WORKERS = ["sw.js", "service-worker.js"].flatMap((name) =>
  ["", "src", "public"].map((dir) => posix.join(dir, name)),
);

/** Folders of scripts that build or ship, for a shell or a service. */
const COMMANDS =
  /^(?:Makefile|[Jj]ustfile|(?:scripts\/|bin\/)?[\w.-]+\.sh|\.github\/workflows\/[\w.-]+\.ya?ml|\.gitlab-ci\.yml)$/;
const COMMAND_FOLDERS = ["", "scripts", "bin", ".github/workflows"];

/** Settings of builds that follow no imports, by what in them names files, and by what says that another part of them does. */
const BUILDS: readonly (readonly [name: RegExp, lists: RegExp, follows: RegExp])[] = [
  [
    /^gulpfile(?:\.babel)?\.[cm]?[jt]s$/,
    /\bsrc\(\s*\[([^\]]*)\]/,
    /browserify|webpack|roll(?:up|down)|esbuild|bundle/,
  ],
  [/^Gruntfile\.[cm]?[jt]s$/i, /\bsrc:\s*\[([^\]]*)\]/, /browserify|webpack|rollup|esbuild/],
  [/^tsup\.config\.[cm]?[jt]s$/, /\bentry:\s*\[([^\]]*)\]/, /^(?![\s\S]*\bbundle:\s*false)/],
  [/^BUILD(?:\.bazel)?$/, /\bsrcs\s*=\s*(?:glob\(\s*)?\[([^\]]*)\]/, /esbuild|rollup|webpack/],
];

/** Programs that read the files they are given, and follow no imports. */
const TAKES_FILES =
  /^(?:(?:npx|pnpm|yarn|bunx)\s+(?:exec\s+)?)?(?:babel|copyfiles|cp|cpx2?|cpy|rsync|scp|swc|tar|terser|uglifyjs|zip)\s|^(?:npx\s+)?esbuild\s(?!.*--bundle)/;

/**
 * What names files of a package one by one, where no imports are followed: scripts that copy or compile them, lists of what is shipped,
 * the cache of a service worker. A new file beside the named ones is lost there.
 */
export function namedFiles({ root, packageDir, pkg }: Asked): NamedFiles[] {
  return [...new Set([packageDir, pkg?.dir ?? packageDir])]
    .filter((dir) => !dir.startsWith(".."))
    .flatMap((dir) => namedIn(root, dir, pkg));
}

/** A folder whose files are read, with what makes a list of names in one of them. */
interface Folder {
  readonly root: string;
  readonly dir: string;
  /** The scripts of its package.json. */
  readonly scripts: readonly string[];
  read(name: string): string | undefined;
  list(name: string, entries: readonly string[]): NamedFiles[];
}

function namedIn(root: string, dir: string, pkg: Asked["pkg"]): NamedFiles[] {
  const scripts = Object.values((pkg?.dir === dir && pkg.manifest?.scripts) || {});
  const folder: Folder = {
    root,
    dir,
    scripts: scripts.filter((each) => typeof each === "string"),
    read: (name) => readPlainFile(join(root, dir, name)),
    list: (name, entries) =>
      entries.length === 0
        ? []
        : [{ by: posix.join(dir, name), names: (path) => holds(entries, posix.relative(dir, path)) }],
  };
  return [...shippedBy(folder), ...takenByCommands(folder), ...takenByBuilds(folder)];
}

/** Lists of what is shipped or kept. */
function shippedBy({ dir, read, list }: Folder): NamedFiles[] {
  const settings = LISTS.flatMap(([keys, names]) =>
    names.flatMap((name) => {
      const text = read(name);
      const found = text === undefined ? [] : (readSettings({ path: name, text }) ?? []);
      return list(
        name,
        found.flatMap(({ keyPath, value, isKey }) => (!isKey && keys.test(keyPath.join(".")) ? value : [])),
      );
    }),
  );
  const ignored = IGNORES.flatMap((name) => {
    const text = read(name) ?? "";
    const kept = [...text.matchAll(/^!(\S+)\s*$/gm)].map(([, entry = ""]) => entry);
    if (/^(?:\/?\*\*?|\*\*\/\*)\s*$/m.test(text)) return list(name, kept);
    const left = createIgnore().add(text.replace(/^(!?)\.\//gm, "$1"));
    const names = (path: string) => isBelow(dir, path) && !left.ignores(posix.relative(dir, path));
    return kept.length === 0 ? [] : [{ by: posix.join(dir, name), names }];
  });
  const workers = WORKERS.flatMap((name) => list(name, textsIn(/\.addAll\(\s*\[([^\]]*)\]/, read(name))));
  return [...settings, ...ignored, ...workers];
}

/** What scripts of package.json, of a shell or of a service copy, compile or keep. */
function takenByCommands({ root, dir, scripts, read, list }: Folder): NamedFiles[] {
  const files = COMMAND_FOLDERS.flatMap((folder) =>
    filesIn(join(root, dir, folder)).map((name) => posix.join(folder, name)),
  ).filter((name) => COMMANDS.test(name));
  const told = [
    ...scripts.map((text) => ({ name: "package.json", text })),
    ...files.map((name) => ({ name, text: read(name) ?? "" })),
  ];
  return told.flatMap(({ name, text }) => {
    const commands = spelledOut(text.replace(/\\\r?\n\s*/g, " "))
      .split(/&&|\|\||[;|\n]/)
      .map((command) => command.replace(/^(?:[\s@-]|run:)+|\s+$/g, ""))
      .filter((command) => TAKES_FILES.test(command));
    // What a workflow keeps of a build: `path: |`, and a name on each line below.
    const kept = [...text.matchAll(/\bpath:\s*[|>][-+]?[ \t]*\r?\n((?:[ \t]+\S[^\n]*\n?)+)/g)];
    return [
      ...commands.flatMap((command) => list(name, namedBy(command))),
      ...kept.flatMap(([, lines = ""]) => list(name, lines.trim().split(/\s*\n\s*/))),
    ];
  });
}

/** What builds that follow no imports are given, and scripts that copy. */
function takenByBuilds({ root, dir, scripts, read, list }: Folder): NamedFiles[] {
  const run = scripts.flatMap((script) => {
    const [, name = ""] = /\bnode\s+(?:\.\/)?([\w./-]+\.[cm]?js)\b/.exec(script) ?? [];
    const text = name === "" ? undefined : read(name);
    if (text === undefined) return [];
    const copied = /\b(?:copyFile|cp)(?:Sync)?\(/.test(text) ? textsIn(/([\s\S]*)/, text) : [];
    const isBundled = /\bbundle\s*:\s*true/.test(text);
    const built = isBundled ? [] : textsIn(/\bentryPoints\s*:\s*\[([^\]]*)\]/, text);
    return [...list(name, copied), ...list(name, built)];
  });
  const builds = filesIn(join(root, dir)).flatMap((name) =>
    BUILDS.flatMap(([named, lists, follows]) => {
      const text = named.test(name) ? (read(name) ?? "") : "";
      return text === "" || follows.test(text) ? [] : list(name, textsIn(lists, text));
    }),
  );
  return [...run, ...builds];
}

/** `cp server shared dist`, `rsync --include='server/***' ./ dist`. */
function namedBy(command: string): string[] {
  const included = [...command.matchAll(/--include[= ]["']?([^\s"']+)/g)].map(([, name = ""]) =>
    name.replace("***", "**"),
  );
  return included.length > 0 ? included : command.split(/\s+/).slice(1);
}

const isBelow = (dir: string, path: string): boolean => !posix.relative(dir, path).startsWith("..");

/** Commands with the lists that stand in variables: `FILES = a.js b.js` of make, `for f in a.js b.js` of a shell. */
function spelledOut(text: string): string {
  const given = [
    ...text.matchAll(/^(\w+)\s*[:?]?=\s*(.+)$/gm),
    ...text.matchAll(/\bfor\s+(\w+)\s+in\s+([^;\n]+)/g),
  ];
  return given.reduce(
    (told, [, name = "", list = ""]) =>
      told.replaceAll(new RegExp(`["']?\\$+[({]?${name}\\b[)}]?["']?`, "g"), () =>
        list.replace(/^["']|["']$/g, ""),
      ),
    text,
  );
}

const textsIn = (pattern: RegExp, text = ""): string[] =>
  [...(pattern.exec(text)?.[1] ?? "").matchAll(/["'`]([^"'`\n]+)["'`]/g)].map(([, entry = ""]) => entry);

/** Whether entries name a file, a folder around it, or a pattern for it; what a star leaves out is left out. */
function holds(entries: readonly string[], path: string): boolean {
  const plain = (entry: string) => entry.replace(/^["']|["']$/g, "").replace(/^(?:\.?\/)+|\/$/g, "");
  const isIn = (entry: string): boolean =>
    entry === "." || path === entry || path.startsWith(`${entry}/`) || picomatch.isMatch(path, entry || "-");
  const [out, given] = [
    entries.filter((each) => each.startsWith("!")),
    entries.filter((each) => !each.startsWith("!")),
  ];
  return (
    given.map(plain).some(isIn) &&
    !out.map((each) => plain(each.slice(1))).some((each) => each !== "**" && isIn(each))
  );
}
