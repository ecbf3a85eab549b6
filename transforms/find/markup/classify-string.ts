import type { UsageKind } from "../../../src/result.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { isPolicyKey, isPolicyText, v2HostsIn } from "../settings/csp.ts";
import { isPackagePattern, isPackageReference } from "../settings/package-names.ts";

export interface StringPlace {
  path: string;
  /**
   * Property names that lead to the string, outermost first; array indices may be among them. For a string that is itself
   * a key: the path of the object that holds it.
   */
  keyPath: readonly string[];
  /** The string is the key of a property. */
  isKey?: boolean;
}

export interface StringMeaning {
  kind: UsageKind;
  note: RuleNote;
}

const CONFIG_FILE =
  /(?:^|\/)(?:[\w.-]+\.config(?:\.[\w-]+)*|\.[\w-]+rc|(?:webpack|rollup|vite|vitest|jest|karma|metro|craco|babel|rspack|esbuild|tsup|rsbuild)(?:[.-][\w.-]+)?|gulpfile|gruntfile|config-overrides)\.[cm]?[jt]sx?$/i;
const SERVER_FILE =
  /(?:^|\/)(?:middleware|proxy|hooks\.server|server|entry[.-]server|csp|headers|security)[\w.-]*\.[cm]?[jt]sx?$/i;
const TEST_FILE =
  /(?:^|\/)(?:cypress|playwright|e2e|tests?|__tests__|__mocks__|mocks?|msw)\/|\.(?:test|spec|cy|e2e)\.[cm]?[jt]sx?$/i;

/** Settings that hold package names, by their last words in the usual tools. */
const PACKAGE_KEYS: ReadonlySet<string> = new Set([
  "alias",
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
  "fallback",
  "globals",
  "ignoreDependencies",
  "include",
  "inline",
  "manualChunks",
  "moduleNameMapper",
  "modulePathIgnorePatterns",
  "neverBundle",
  "noExternal",
  "optimizeDeps",
  "optimizePackageImports",
  "packages",
  "paths",
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

/** Settings whose text is only shown or is a name of the project's own. */
const LABEL_KEYS =
  /^(?:name|title|label|id|displayName|shortName|short_name|slug|project|projectName|org|organization|brand|description|keywords|author|site|siteName|applicationName|serviceName|appName|tag|tags|category|filename|dir|outDir|root|base)$/;

const V2_REQUEST =
  /\/v2\/(?:device\/(?:attach|detach|evaluate)|access\/(?:device|user)\/|identity\/initiate)/;

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
  if (!/(?<![\w-])rupt_action(?![\w-])/.test(value)) return null;
  return { kind: "config", note: note("url-parameter") };
}

function policy(value: string, { path, keyPath }: StringPlace): StringMeaning | null {
  const found = v2HostsIn(value);
  if (found === null) return null;
  const isOrigin = /^(?:(?:https?|wss?):\/\/)?[\w.*-]+\/?$/.test(value.trim());
  const inPolicy = isPolicyText(value) || isPolicyKey(keyPath);
  const inConfig = isOrigin && (CONFIG_FILE.test(path) || SERVER_FILE.test(path));
  return inPolicy || inConfig ? { kind: "config", note: note("csp-host", { hosts: found.hosts }) } : null;
}

function intercept(value: string, { path }: StringPlace): StringMeaning | null {
  const request = V2_REQUEST.exec(value);
  if (request === null || !TEST_FILE.test(path)) return null;
  const isRupt =
    value.includes("rupt.dev") || /^(?:\*|\.\*|\/v2\/|\^)/.test(value) || value.includes("\\/v2\\/");
  if (!isRupt) return null;
  return { kind: "mock", note: note("mock", { of: "request", request: request[0] }) };
}

function packageName(value: string, { path, keyPath, isKey = false }: StringPlace): StringMeaning | null {
  if (!isPackageReference(value) && !isPackagePattern(value)) return null;
  const names = keyPath.filter((key) => !/^\d+$/.test(key));
  const known = names.find((key) => PACKAGE_KEYS.has(key));
  const setting = known ?? (isKey || LABEL_KEYS.test(names.at(-1) ?? "") ? undefined : names.at(-1));
  const isSetting = isConfigFile(path) && (setting !== undefined || (names.length === 0 && !isKey));
  if (!isSetting && !(known !== undefined && isBuildFile(path))) return null;
  return {
    kind: "config",
    note: note("config", { setting: setting ?? { unnamed: "setting" }, value }),
  };
}

/** Whether a file is the configuration of a tool. */
export function isConfigFile(path: string): boolean {
  return CONFIG_FILE.test(path);
}

/** A file that may hand settings to a bundler, without the name of a configuration. */
function isBuildFile(path: string): boolean {
  return /(?:^|\/)(?:build|scripts?|config|tools?|\.storybook|webpack)\/[^/]+\.[cm]?[jt]sx?$|(?:^|\/)(?:build|bundle|server|nuxt|next)[\w.-]*\.[cm]?[jt]sx?$/i.test(
    path,
  );
}
