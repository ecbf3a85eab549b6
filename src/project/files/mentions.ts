/**
 * Whether text may hold a usage of the SDK. Says yes too often rather than too seldom, but not to words that only
 * contain the name: "interrupt", "rupture", "bankrupt", "usability".
 *
 * The parts: the package name or a word that starts with it (`"rupt"`, `npm:rupt`, `rupt/common.cjs`, `rupt.dev`, `rupt_action`,
 * `TODO(rupt-migrate)`); the global and names built on it (`Rupt`, `getRupt`, `RuptSDK`); the scope `@ruptjs`; the Android
 * group; environment names; the product's earlier name and the host that still bears it; requests of the v2 API that tests answer.
 */
const MAY_USE_SDK =
  /(?<![A-Za-z])rupt(?![a-z])|Rupt(?![a-z])|(?<![A-Za-z])RUPT(?![A-Z])|ruptjs|getrupt|(?<![a-z])sabil(?![a-z])|Sabil(?![a-z])|(?<![A-Z])SABIL(?![A-Z])|rupt\.dev|sabl\.app|sabil\.io|v2\\?\/(?:device\\?\/(?:attach|detach|evaluate)|identity\\?\/initiate|access\\?\/device)/;

/** Hosts in capitals: browsers do not mind. */
const HOST_IN_CAPITALS = /rupt\.dev|sabl\.app|sabil\.io|@ruptjs/i;

/** Bytes of which every mention has at least one; the rarer end of the word is found several times faster. */
const NEEDLES: readonly Buffer[] = ["upt", "UPT", "bil", "BIL", "bl.app", "v2/", "v2\\/"].map((text) =>
  Buffer.from(text),
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
  does: "loads" | "names-files" | "tells-bundler";
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
    "\\bbs\\.module",
    "@(?:file:)?JsModule\\s*\\(",
    "@JSImport\\s*\\(",
    "@:jsRequire\\s*\\(",
    '\\b[iI]mport(?:Default|All|Member)?\\s*\\(?(?:\\s*"[^"\\n]*"\\s*,)?',
    "\\bexternal\\s*\\(\\s*javascript\\s*,",
    "\\bwasm_bindgen\\s*\\(\\s*module\\s*=",
    '\\[(?="[^"\\n]*"\\s+:(?:as|refer|default|rename|all)\\b)',
  ].join("|")})\\s*"rupt(?:/[^"\\n]*)?"`,
  "g",
);
/** The installed files, by their path: a script tag, a list of files to copy, a script of package.json. */
const FILES = /(?<![\w@.-])node_modules\/rupt(?![\w.-])/g;
/** The same in code, where comments speak of such paths too, and where they may be put together: `join("node_modules", "rupt")`. */
const FILES_IN_TEXT =
  /(?<=["'`][^"'`\n]*)(?<![\w@.-])node_modules\/rupt(?![\w.-])|(?<=["'`/])node_modules\/?["'`]\s*,\s*["'`]rupt(?=["'`/])/g;
/** Files whose lines are commands of a shell. */
const COMMANDS =
  /(?:^|\/)(?:\.github\/(?:workflows|actions)\/.+|\.gitlab-ci|\.circleci\/config|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|cloudbuild|buildspec|lefthook|[Tt]askfile|(?:docker-)?compose[^/]*)\.ya?ml$|(?:^|\/)(?:[^/]*\.)?Dockerfile[^/]*$/;
const COMMENT = /^\s*(?:#(?!\[)|\/\/|\*|--|;|<!--)/;

/** Statements that load v2. Lines that are comments do not count. */
export const loadingPlaces = (text: string): V2Place[] => placesOf(text, LOADS, "loads");

/** `esbuild --external:rupt`, `tsup --noExternal rupt`: what a command tells a bundler of the package. */
const TOLD =
  /--(?:external|alias|no-?external|packages?|bundled?-?dep\w*|dts-external)(?:[:=]|\s+)["']?(?:[\w@/.-]+[,=])*rupt(?![\w-]|\.\w)/gi;

/** What commands tell bundlers of v2. */
export const commandPlaces = (text: string): V2Place[] => placesOf(text, TOLD, "tells-bundler");

/** Whether a file tells a shell what to run: a workflow, an image. */
export const isCommands = (path: string): boolean => COMMANDS.test(path);

/** Declarations of other languages that bind v2. */
export const bindingPlaces = (text: string): V2Place[] => placesOf(text, BINDS, "loads");

/** Paths of the installed files. In code they count in texts only. */
export const filePlaces = (text: string, isCode: boolean): V2Place[] =>
  // Looking behind each quote of a text takes long, and hardly any file speaks of the folder.
  text.includes("node_modules") ? placesOf(text, isCode ? FILES_IN_TEXT : FILES, "names-files") : [];

/** Whether a text of no known kind needs v2. */
export const loadsV2 = (text: string): boolean =>
  loadingPlaces(text).length +
    bindingPlaces(text).length +
    filePlaces(text, false).length +
    commandPlaces(text).length >
  0;

/** How much of a line tells whether it is a comment. */
const LINE_HEAD = 200;

function placesOf(text: string, pattern: RegExp, does: V2Place["does"]): V2Place[] {
  const places: V2Place[] = [];
  let line = 0;
  let seen = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    // Only what came since the last place is looked through: a line of a bundle has millions of characters.
    const end = text.slice(seen, index).lastIndexOf("\n");
    if (end >= 0) line = seen + end + 1;
    seen = index;
    if (COMMENT.test(text.slice(line, Math.min(index, line + LINE_HEAD)))) continue;
    places.push({ start: index, end: index + found.length, does });
  }
  return places;
}
