import type { UsageKind } from "../../../src/result.ts";
import type { MockRunner } from "../../../src/rules/app-tests/mock-to-paste.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { LEFT_BY_V2 } from "../../../src/sdk/v2.ts";
import { isPolicyKey, isPolicyText, v2HostsIn } from "./csp.ts";
import { isListedPackage, isPinned, onlySpeaksOf, standsInForTests } from "./package-lists.ts";
import { isPackagePattern, isPackageReference } from "./package-references.ts";
import { mockedRequest } from "./request-mocks.ts";
import { isSettingsFile, runsBuilder, runsBundler } from "./setting-files.ts";

export interface StringPlace {
  path: string;
  /**
   * Property names that lead to the string, outermost first; array indices may be among them. For a string that is itself
   * a key: the path of the object that holds it.
   */
  keyPath: readonly string[];
  /** The string is the key of a property, quoted or not. */
  isKey?: boolean;
  /** What the row of a table leads to whose name the string is, as it is written. */
  target?: string | undefined;
  /** The string is an element of a list. */
  inList: boolean;
  /** The string is what a variable stands for: `const name = "rupt"`. */
  isNamed?: boolean;
  /** What is called with the string, with its object: `cy.intercept`. Empty where it is no argument. */
  callee: string;
  /** Modules that the file loads. */
  loads: readonly string[];
  /** The test runner of the file, where mocks of its own can answer; null where it drives a browser, or shows none. */
  runner?(): MockRunner | null;
  /** Whether the file finds modules for a runtime, a bundler or a test runner: it compares what is loaded with names. */
  resolves?: boolean;
  /** Whether the settings of a tool load the file. */
  isLoadedBySettings?(): boolean;
  /** What else the object holds that the string, or its list, stands in. */
  beside?(): readonly { readonly key: string; readonly value: string }[];
}

export interface StringMeaning {
  kind: UsageKind;
  note: RuleNote;
}

const SERVER_FILE =
  /(?:^|\/)(?:middleware|proxy|hooks\.server|server|entry[.-]server|csp|headers|security)[\w.-]*\.[cm]?[jt]sx?$/i;
/** Settings that hold package names, by their last words in the usual tools. */
const PACKAGE_KEYS: ReadonlySet<string> = new Set([
  "alias",
  "aliases",
  "allowedCommonJsDependencies",
  "bundleDependencies",
  "dedupe",
  "dependencies",
  "deps",
  "exclude",
  "external",
  "externals",
  "externalDependencies",
  "extensionAlias",
  "extraNodeModules",
  "fallback",
  "globals",
  "ignoreDependencies",
  "include",
  "imports",
  "inline",
  "manualChunks",
  "moduleNameMapper",
  "modulePathIgnorePatterns",
  "neverBundle",
  "nodeModules",
  "noExternal",
  "optimizeDeps",
  "optimizePackageImports",
  "packages",
  "paths",
  "resolveAlias",
  "serverComponentsExternalPackages",
  "serverExternalPackages",
  "shared",
  "transformIgnorePatterns",
  "transpile",
  "transpileDependencies",
  "transpilePackages",
  "types",
  "unmockedModulePathPatterns",
  "vendor",
]);

/** Settings whose keys are names of the project's own. */
const CHUNK_KEYS: ReadonlySet<string> = new Set(["manualChunks", "entry", "input", "cacheGroups"]);

/** Settings that say what is bundled: `{ entryPoints: { app: "src/main.js", sharing: "rupt" } }`. Their keys are names, too. */
const ENTRIES = /^(?:entr(?:y|ies)(?:points?)?|inputs?|in)$/i;

/** What a row says that stands for a package: a file, a global of its own, how it is shared between builds. */
const STANDS_FOR =
  /^["'`](?:[./~@<]|Rupt["'`]$)|\b(?:resolve|join|fileURLToPath)\(|__dirname|import\.meta\.(?:dirname|filename|resolve|url)\b|\b(?:singleton|requiredVersion|shareScope)\b/;

/** What looks at a name, or keeps one to look it up: nothing, where it is compared by an operator. */
const COMPARES =
  /^$|(?:^|\.)(?:Map|Set|endsWith|exec|get|has|hasOwn|includes|indexOf|match|module|NormalModuleReplacementPlugin|onLoad|onResolve|set|startsWith|test)$/;

/** What adds an item to a list. */
const ADDS = /(?:^|\.)(?:push|unshift|add|concat)$/;

/** What is called with rows of names: aliases of Rollup, Encore and Mix, packages that a page has as globals, modules of a text. */
const TAKES_NAMES = /(?:^|\.)(?:alias|addAliases|addExternals|externalGlobals|viteExternalsPlugin|virtual)$/;

/** Settings of module loaders in the browser. */
const LOADER_SETTINGS = /^(?:require|requirejs|System|SystemJS)\.config$/;

/** Settings whose text is only shown or is a name of the project's own. */
const LABEL_KEYS =
  /^(?:name|title|label|id|displayName|shortName|short_name|slug|project|projectName|org|organization|brand|description|keywords|author|site|siteName|applicationName|serviceName|appName|tag|tags|category|filename|dir|outDir|root|base|boot|projects|chunks|excludeChunks|order|test(?:Match|Ignore|Regex|PathIgnorePatterns))$/;

/** What is called with the names of tasks. */
const TAKES_TASKS = /(?:^|\.)(?:task|registerTask|series|parallel|dependsOn)$/;

/**
 * What a string literal (template chunk, pattern, property key) of a JavaScript file says about v2, if it is a setting:
 * a package name in the configuration of a tool, a host in a Content-Security-Policy, a v2 request that a test
 * intercepts, or the query parameter of v2. Module specifiers and CDN addresses are not its business.
 *
 * @param value the value of the string, the source of a regular expression, or the text of a template
 * @returns null for all other strings
 * @example classifyStringLiteral("rupt", { path: "vite.config.ts", keyPath: ["optimizeDeps", "include"] })?.note.rule // "config"
 */
export function classifyStringLiteral(value: string, place: StringPlace): StringMeaning | null {
  return urlParameter(value) ?? policy(value, place) ?? intercept(value, place) ?? packageName(value, place);
}

function urlParameter(value: string): StringMeaning | null {
  const [name] = LEFT_BY_V2.exec(value) ?? [];
  return name === undefined ? null : { kind: "config", note: note("url-parameter", { name }) };
}

function policy(value: string, { path, keyPath, inList }: StringPlace): StringMeaning | null {
  const found = v2HostsIn(value);
  if (found === null) return null;
  const isOrigin = /^(?:(?:https?|wss?):\/\/)?[\w.*-]+\/?$/.test(value.trim());
  const inPolicy = isPolicyText(value) || isPolicyKey(keyPath);
  const inConfig = isOrigin && (isSettingsFile(path) || SERVER_FILE.test(path));
  const { hosts } = found;
  if (inPolicy || inConfig) return { kind: "config", note: note("csp-host", { hosts }) };
  // Origins that a service worker or a proxy lets through.
  return isOrigin && inList ? { kind: "config", note: note("csp-host", { hosts, of: "code" }) } : null;
}

function intercept(value: string, place: StringPlace): StringMeaning | null {
  const request = mockedRequest(value, place);
  return request === null
    ? null
    : { kind: "mock", note: note("mock", { of: "request", request, runner: place.runner?.() ?? null }) };
}

function packageName(value: string, place: StringPlace): StringMeaning | null {
  if (!isPackageReference(value) && !isPackagePattern(value)) return null;
  const { path, keyPath, isKey = false, target, inList, callee, beside } = place;
  const names = keyPath.filter((key) => !/^\d+$/.test(key));
  const byCallee = TAKES_NAMES.test(callee) || LOADER_SETTINGS.test(callee);
  const known = names.find((key) => PACKAGE_KEYS.has(key)) ?? (byCallee ? callee : undefined);
  const entry = isKey ? undefined : names.find((key) => ENTRIES.test(key));
  const last = names.at(-1) ?? "";
  const isRow =
    isKey &&
    !names.some((key) => ENTRIES.test(key)) &&
    STANDS_FOR.test(target ?? "") &&
    (isSettingsFile(path) || place.isLoadedBySettings?.() === true);
  const isLabel = isKey
    ? (known === undefined && !isRow) || CHUNK_KEYS.has(last)
    : known === undefined && entry === undefined && (LABEL_KEYS.test(last) || TAKES_TASKS.test(callee));
  const isKnown = known !== undefined && (runsBuilder(place.loads) || callee === "Bun.build");
  const isCompared = place.resolves === true && COMPARES.test(callee) && (isKey || !LABEL_KEYS.test(last));
  if (!isCompared && (isLabel || !(isKnown || isSetting(place, entry !== undefined)))) return null;
  const listed = !isKey && isListedPackage(value, keyPath, inList);
  const pinned = listed && isPinned(keyPath, inList, beside?.() ?? []);
  return {
    kind: "config",
    note: note("config", {
      setting: (known ?? entry ?? last) || { unnamed: "setting" },
      value,
      ...(pinned ? { pinned } : listed ? { listed } : {}),
      ...(pinned || onlySpeaksOf(path, keyPath) ? { speaks: true } : {}),
      ...(standsInForTests(keyPath, target) ? { standsIn: true } : {}),
    }),
  };
}

/**
 * In settings any list may name packages; a script that bundles names them in lists and variables, too, and where it says what is bundled.
 */
function isSetting(place: StringPlace, isEntry: boolean): boolean {
  const { path, isKey, inList, isNamed, callee, loads, isLoadedBySettings } = place;
  const isItem = !isKey && (inList || isNamed === true || ADDS.test(callee));
  return (
    LOADER_SETTINGS.test(callee) ||
    isSettingsFile(path) ||
    ((isEntry || isItem) && (runsBundler(loads) || callee === "Bun.build")) ||
    isLoadedBySettings?.() === true
  );
}
