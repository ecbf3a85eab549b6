import { V2_CDN_PATTERNS } from "../../sdk/cdn.ts";
import { foreignGlobals, isCommentLine } from "../../sdk/foreign-globals.ts";

/**
 * Whether text may hold a usage of the SDK. Says yes too often rather than too seldom, but not to words that only
 * contain the name: "interrupt", "rupture", "bankrupt", "usability".
 *
 * The parts: the package name or a word that starts with it (`"rupt"`, `npm:rupt`, `rupt/common.cjs`, `rupt.dev`, `rupt_action`,
 * `TODO(rupt-migrate)`); the global and names built on it (`Rupt`, `getRupt`, `RuptSDK`); the scope `@ruptjs`; the Android
 * group; environment names; the product's earlier name and the host that still bears it; what v2 keeps in the browser; requests of the
 * v2 API that tests answer.
 */
const MAY_USE_SDK =
  /(?<![A-Za-z])rupt(?![a-z])|Rupt(?![a-z])|(?<![A-Za-z])RUPT(?![A-Z])|ruptjs|getrupt|(?<![a-z])sabil(?![a-z])|Sabil(?![a-z])|(?<![A-Z])SABIL(?![A-Z])|rupt\.dev|sabl\.app|sabil\.io|rpt_last_|device\\?\/(?:attach|detach|evaluate)|v2\\?\/(?:identity\\?\/initiate|access\\?\/device)/;

/** Hosts in capitals: browsers do not mind. */
const HOST_IN_CAPITALS = /rupt\.dev|sabl\.app|sabil\.io|@ruptjs/i;

/** Bytes of which every mention has at least one; the rarer end of the word is found several times faster. */
const NEEDLES: readonly Buffer[] = ["upt", "UPT", "bil", "BIL", "bl.app", "rpt_l", "device", "initiate"].map(
  (text) => Buffer.from(text),
);

/** How far around a needle the pattern is tried: more than its longest word. */
const REACH = 32;

/** Whether the text may hold a usage of the SDK. */
export function mayUseSdk(text: string): boolean {
  return MAY_USE_SDK.test(text) || HOST_IN_CAPITALS.test(text);
}

/**
 * The same for bytes, in whatever ASCII-compatible encoding. The pattern is only tried around what the byte search finds:
 * on whole files it takes longer than reading them.
 */
export function bytesMayUseSdk(bytes: Buffer): boolean {
  for (const needle of NEEDLES) {
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
      const start = Math.max(0, at - REACH);
      const end = Math.min(bytes.length, at + REACH);
      const around = bytes.toString("latin1", start, end);
      if (!mayUseSdk(around)) continue;
      // A word cut at the edge ("inter|rupt") looks whole there: let the letters before and after it have their say.
      const wider = bytes.toString("latin1", Math.max(0, start - 1), Math.min(bytes.length, end + 1));
      if (mayUseSdk(wider)) return true;
    }
  }
  return false;
}

/** The text of a UTF-16 file, known by its byte order mark; null when there is no such mark. */
export function utf16Text(bytes: Buffer): string | null {
  if (bytes.length < 2) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return null;
  const swapped = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return swapped.swap16().toString("utf16le");
}

/** A place in text that is no code of ours and that needs the v2 package. */
export interface V2Place {
  start: number;
  end: number;
  does: "loads" | "names-files" | "tells-bundler" | "tells-manager" | "loads-script";
}

/** A statement that loads it, where a text in quotes may be anything: templates, other languages, files that tools wrote. */
const LOADS =
  /(?:\bfrom|\bimport|\b(?:require|import|mock)\s*\(?)\s*\\?["'`](?:npm:)?rupt(?:@[^"'`/\\\n]*)?(?:\/[^"'`\\\n]*)?\\?["'`]/g;
/**
 * How other languages that become JavaScript name the module that they bind: ReScript and Reason, Kotlin, Scala, Haxe, F#, Gleam, Rust,
 * ClojureScript.
 */
const BINDS = new RegExp(
  `(?:${[
    "@module\\s*\\(?",
    "\\b(?:bs|mel)\\.module",
    "@(?:file:)?JsModule\\s*\\(",
    "@JSImport\\s*\\(",
    "@:jsRequire\\s*\\(",
    '\\b[iI]mport(?:Default|All|Member)?\\s*\\(?(?:\\s*"[^"\\n]*"\\s*,?)?',
    "\\bexternal\\s*\\(\\s*javascript\\s*,",
    "\\bwasm_bindgen\\s*\\(\\s*module\\s*=",
    '\\[(?="[^"\\n]*"\\s+:(?:as|refer|default|rename|all)\\b)',
  ].join("|")})\\s*"rupt(?:/[^"\\n]*)?"`,
  "g",
);
/** Windows writes paths with backslashes, which texts of code write twice. */
const SLASH = String.raw`(?:/|\\{1,2})`;
/** The folder of the package, or one of several that a glob names: `node_modules/{rupt,jquery}`. */
const FOLDER = String.raw`node_modules${SLASH}(?:\{(?:[^{}\n]{0,999},)?|[@+]\((?:[^()\n]{0,999}\|)?)?rupt(?![\w.-])`;
/** The installed files, by their path: a script tag, a list of files to copy, a script of package.json. */
const FILES = new RegExp(
  String.raw`(?<![\w@.-])${FOLDER}|(?<![\w@.-])node_modules/?["']\s*\)?\s*[,/.+]?\s*["']/?rupt(?=["'/\\])`,
  "g",
);
/**
 * A package whose name a variable has, in a shell, a Makefile, Python or Ruby: `cp -r node_modules/$name`, `"node_modules/" + name`,
 * `Path("node_modules") / name`. A word that it may be is a name then.
 */
const BY_VARIABLE =
  /node_modules\/(?:["']?\$|#?\{[\w.[\]@]+\}|%[sv]|<%=)|node_modules\/?["'`]\)?\s*[+,/.%]\s*[\w$(@]/;
const WORD = /(?<![\w@./:$-])rupt(?![\w./@:-])/g;
/** The folder as a whole, which a server or a build looks for files in: `STATICFILES_DIRS = [BASE_DIR / "node_modules"]`. */
const LOOKED_IN = /node_modules\/?["'`\s)\]]/;
const FILE_OF_WORD =
  /(?:(?<![\w@./:$-])|(?<=\$[({]\w+[)}]\/))rupt\/(?:(?:build|cjs|dist|lib|umd)\/)?(?:index|common|rupt)(?:\.min)?(?:\.[cm]?js)?(?=["'`\s)\]},])/g;
/** The same in code, where comments speak of such paths too, and where they may be put together: `join("node_modules", "rupt")`. */
const FILES_IN_TEXT = new RegExp(
  String.raw`(?<=["'\x60][^"'\x60\n]*|\b(?:src|href)=[^\s"'\x60]*)(?<![\w@.-])${FOLDER}|(?<=["'\x60/])node_modules/?["'\x60]\s*,\s*["'\x60]rupt(?=["'\x60/])`,
  "g",
);
/** Files whose lines are commands of a shell. */
const COMMANDS =
  /(?:^|\/)(?:\.(?:github\/(?:workflows|actions)|buildkite|woodpecker)\/.+|\.(?:gitlab-ci[^/]*|circleci\/config|travis|drone|woodpecker|gitpod)|azure-pipelines|bitbucket-pipelines|appveyor|amplify|render|cloudbuild|buildspec|lefthook|[Tt]askfile|(?:docker-)?compose[^/]*)\.ya?ml$|(?:^|\/)(?:[^/]*\.)?(?:Docker|Container)file[^/]*$/;

/** Statements that load v2. Lines that are comments do not count. */
export const loadingPlaces = (text: string): V2Place[] => placesOf(text, LOADS, "loads");

/** `esbuild --external:rupt`, `tsup --noExternal rupt`: what a command tells a bundler of the package. */
const TOLD =
  /--(?:external|alias|no-?external|packages?|bundled?-?dep\w*|dts-external)(?:[:=]|\s+)["']?(?:[\w@/.-]+[,=])*rupt(?![\w-]|\.\w)/gi;

/** Addresses of the v2 script, where no markup and no code is read: a command that downloads it, a setting. */
export const addressPlaces = (text: string): V2Place[] =>
  V2_CDN_PATTERNS.flatMap((pattern) => placesOf(text, new RegExp(pattern.source, "gi"), "loads-script"));

/** The same in what a server puts into a page: `{{ resources.GetRemote "https://..." }}`. */
export const servedAddressPlaces = (text: string): V2Place[] =>
  addressPlaces(text).filter(({ start, end }) => {
    const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
    return /\{[{%][^{}]*$/.test(line) && /^[^{}\n]*[%}]\}/.test(text.slice(end));
  });

/** `"rupt" = "./src/none.js"` among the aliases of a TOML file. */
const ALIAS_IN_TOML = /(?<=^|\n)[ \t]*["']rupt["'][ \t]*=[ \t]*["']/g;

const ALIAS_FLAG = /--alias[:=\s]\s*\\?["']?([\w@~#$/.-]+)=\\?["']?([^\s"'`,\\]+)/g;

/** `esbuild --alias:name=target`: the names that commands lead elsewhere. */
export const aliasFlags = (text: string): { name: string; target: string }[] =>
  placesOf(text, ALIAS_FLAG, "tells-bundler").flatMap(({ start, end }) => {
    const [, name, target] = new RegExp(ALIAS_FLAG.source).exec(text.slice(start, end)) ?? [];
    return name && target ? [{ name, target }] : [];
  });

/** How managers of other worlds name the package: WebJars, Kotlin, LibMan, Composer, Rails Assets, shadow-cljs, Ansible; and `.npmrc`. */
const DECLARED = new RegExp(
  [
    "org\\.webjars(?:\\.npm|\\.bower)?(?:[\"']?\\s*[:,]\\s*[\"']?|</groupId>\\s*<artifactId>)rupt(?![\\w-])",
    "\\bnpm\\(\\s*[\"']rupt[\"']",
    '"library"\\s*:\\s*"rupt@[^"\\n]*"',
    "(?:npm|bower)-asset/rupt(?![\\w-])",
    "\\brails-assets-rupt(?![\\w-])",
    "(?<=^|\\n)(?:public-)?hoist-pattern\\[\\]\\s*=\\s*[\"']?rupt(?![\\w*.-])",
    ':npm-deps\\s*\\{[^}]{0,2000}"rupt"',
    "\\bnpm:\\s*\\r?\\n(?:[ \\t]+\\w+:[^\\n]*\\n){0,4}?[ \\t]+name:\\s*[\"']?rupt(?![\\w@.-])",
  ].join("|"),
  "g",
);

/** The dependencies of a package of Meteor, in its `package.js`. */
const OF_METEOR = /\bNpm\.depends\(\s*\{(?:[^{}]{0,2000}[\s,])?["']?rupt["']?(?=\s*:)/g;

/** What commands tell bundlers and package managers of v2. In code they are texts that something runs. */
export const commandPlaces = (text: string, isCode: boolean): V2Place[] => [
  ...(isCode
    ? placesOf(text, OF_METEOR, "tells-manager")
    : [
        ...placesOf(text, TOLD, "tells-bundler"),
        ...placesOf(text, ALIAS_IN_TOML, "tells-bundler"),
        ...placesOf(text, DECLARED, "tells-manager"),
      ]),
  ...placesOf(text, AS_WORD, "tells-manager").filter(({ start }) => isOrdered(text, start, isCode)),
];

/** The package as a word of a command, with or without a version; under another name: `sdk@npm:rupt@2`. */
const AS_WORD =
  /(?:(?<![\w./:#&$%{}@-])(?:npm:)?|(?<=@)npm:)rupt(?:@[^\s"'`,;&|()<>:\\]*)?(?=[\s"'`,;&|()<>\]}\\]|$)/g;
/** How far back a command may begin: one that installs a lot is broken over lines. */
const LONGEST_COMMAND = 2000;
const MANAGER = /^[@+-]*(?:.*\/)?(?:npm|pnpm|yarn|bun|cnpm|deno|lerna|npx|pnpx|bunx)(?:\.cmd|\.exe)?$/;
/** What is asked of a manager about packages that are named. */
const VERB =
  /^(?:install|i|in|ins|inst|isntall|add|a|update|up|upgrade|link|ln|pack|cache|view|info|show|v|ls|la|ll|list|why|explain|outdated|rebuild|rb|patch|set|unplug|dlx|exec|x)$/;
const RUNS = /^(?:dlx|exec|x)$/;
/** Words before the verb that are no options. */
const LEADING = /^(?:workspaces?|global|recursive|multi|npm|foreach)$/;
/** Options whose value is a folder or a package of the project. */
const VALUED =
  /^(?:--prefix|--cwd|--dir|-C|--workspace|workspace|--filter|--filter-prod|-F|--scope|--from|--include|--tag|--registry|--loglevel)$/;
/** What runs a text of code as a command. */
const RUNNER =
  /(?:(?:^|[^\w$])(?:exec\w*|spawn\w*|run\w*|\$|sh|shell|system|check_call|check_output|Popen|call)\s*(?:\.\w+\s*)*(?:<[\w<>]*>)?\s*\(?|%x|\bsh)\s*[[({]?\s*["'`[({]/g;

/** Whether the word at a place is a package that a manager is asked for: not a folder, a script, a word of a comment. */
function isOrdered(text: string, start: number, isCode: boolean): boolean {
  let before = text
    .slice(Math.max(0, start - LONGEST_COMMAND), start)
    .replace(/[\\`^]\r?\n/g, " ")
    .replace(/^[\s\S]*[\r\n]/, "");
  if (isCode) {
    const runner = [...before.matchAll(RUNNER)].at(-1);
    if (!runner) return false;
    before = before.slice(runner.index + runner[0].length - 1);
  }
  if (/(?:^|\s)#/.test(before)) return false;
  const words = before
    .replace(/^.*(?:[;|&({]|\\n)/, "")
    .split(/[\s"'`,[\]\\=]+/)
    .filter((word) => word !== "");
  const manager = words.findLastIndex((word) => MANAGER.test(word));
  const asked = words.slice(manager + 1);
  const last = asked.at(-1) ?? "";
  if (manager < 0 || VALUED.test(last)) return false;
  // `deno run npm:rupt@2`: nothing but the package is called that.
  if (text.startsWith("npm:", start)) return true;
  const name = words[manager] ?? "";
  // `npm install -w web rupt`, and `pnpm add -w rupt` for the root.
  if (last === "-w" && name.includes("npm") && !name.includes("pnpm")) return false;
  const isPackage = last === "-p" || last === "--package";
  if (/(?:npx|pnpx|bunx)(?:\.|$)/.test(name)) return isPackage;
  const verb = asked.findIndex((word) => VERB.test(word));
  const leads = (word: string, index: number): boolean =>
    word.startsWith("-") || LEADING.test(word) || /^-|^workspace$/.test(asked[index - 1] ?? "");
  if (verb < 0 || !asked.slice(0, verb).every(leads)) return false;
  return !RUNS.test(asked[verb] ?? "") || isPackage;
}

/** Whether a file tells a shell what to run: a workflow, an image. */
export const isCommands = (path: string): boolean => COMMANDS.test(path);

/** Declarations of other languages that bind v2. */
export const bindingPlaces = (text: string): V2Place[] => placesOf(text, BINDS, "loads");

/** Paths of the installed files. In code they count in texts only. */
export function filePlaces(text: string, isCode: boolean): V2Place[] {
  // Looking behind each quote of a text takes long, and hardly any file speaks of the folder.
  if (!text.includes("node_modules")) return [];
  const words = !isCode && BY_VARIABLE.test(text) ? placesOf(text, WORD, "names-files") : [];
  const files = !isCode && LOOKED_IN.test(text) ? placesOf(text, FILE_OF_WORD, "names-files") : [];
  return [...placesOf(text, isCode ? FILES_IN_TEXT : FILES, "names-files"), ...words, ...files];
}

/** Whether a text leads to files of packages by names that it is given. */
export const namesByVariable = (text: string): boolean => BY_VARIABLE.test(text);

/** Whether a text of no known kind needs v2. */
export const loadsV2 = (text: string): boolean =>
  loadingPlaces(text).length +
    bindingPlaces(text).length +
    filePlaces(text, false).length +
    commandPlaces(text, false).length +
    addressPlaces(text).length >
    0 ||
  PRELOADS.test(text) ||
  foreignGlobals(text).length > 0 ||
  (RUNS_SCRIPT.test(text) && text.search(WORD) >= 0);
/** `node -r rupt/common.cjs`. */
const PRELOADS = /\s(?:-r|--(?:require|import|loader|experimental-loader|preload))[\s=]["']?rupt(?![\w@-])/;
/** A script or a bundler, which may be told the name of the package: `node scripts/vendor.mjs rupt`. */
const RUNS_SCRIPT =
  /\.(?:[cm]?[jt]sx?|sh|bash|py|rb|ps1)(?![\w.-])|\b(?:esbuild|tsup|tsdown|rolldown|rollup|browserify|(?:parcel|bun|ncc)\s+build)\s/;

/** How much of a line tells whether it is a comment. */
const LINE_HEAD = 200;

/** Where a pattern finds the package, comments aside. */
export function placesOf(text: string, pattern: RegExp, does: V2Place["does"]): V2Place[] {
  const places: V2Place[] = [];
  let line = 0;
  let seen = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    // Only what came since the last place is looked through: a line of a bundle has millions of characters.
    const end = text.slice(seen, index).lastIndexOf("\n");
    if (end >= 0) line = seen + end + 1;
    seen = index;
    if (isCommentLine(text.slice(line, Math.min(index, line + LINE_HEAD)))) continue;
    places.push({ start: index, end: index + found.length, does });
  }
  return places;
}
