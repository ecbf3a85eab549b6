import { note } from "../../../src/rules/note.ts";
import { reportedUsage, type TextFile, type TextUsage } from "../markup/text-usage.ts";
import { isHostList, isPolicyKey, isPolicyText, v2HostsIn } from "./csp.ts";
import { isListedPackage, isPinned, onlySpeaksOf, standsInForTests } from "./package-lists.ts";
import { isPackagePattern, isPackageReference } from "./package-references.ts";
import { readSettings, type Setting } from "./read-settings.ts";

const TEXT_FILE =
  /\.(?:toml|conf|nginx|tf|vcl|config|properties)$|(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)(?:config\.xml|_headers|\.htaccess|Caddyfile|nginx[\w.-]*)$/i;
/** Languages of servers, which set headers by functions and lists: `policy.script_src :self, "https://..."`. */
const SERVER_FILE = /\.(?:rb|py|php|cs|go|exs?|rs|scala|clj|groovy|java|kts?|swift)$/i;
const MENTION = /(?<![a-z])rupt(?![a-z])|sabl\.app/i;

/**
 * Settings in JSON, YAML and text files that name the v2 package as an exact value or key (tsconfig, Babel, Jest in
 * package.json, Renovate, ...), and Content-Security-Policies that list v2 hosts (vercel.json, netlify.toml, `_headers`,
 * nginx, `.htaccess`). "rupture", "interrupt" and "rupt-utils" never match. Files are reported, never edited.
 *
 * @returns one usage per name, and one per policy; none for lock files, other files, and files that do not parse
 */
export function findConfigSettings({ path, text }: TextFile): TextUsage[] {
  if (!MENTION.test(text)) return [];
  const settings = readSettings({ path, text });
  if (settings !== null) return meanings(path, settings, configFile(path));
  if (SERVER_FILE.test(path)) return policyLines(text, isPolicyText(text) || SERVER_POLICY.test(text));
  return TEXT_FILE.test(path) ? policyLines(text, false) : manifestReads(text);
}

/** What reads the entry of a package.json: `pkg.dependencies.rupt`, `const { rupt } = pkg.dependencies`. */
function manifestReads(text: string): TextUsage[] {
  if (!/ependencies/.test(text)) return [];
  return [...text.matchAll(ENTRY_READ)].map(({ index, 0: { length } }) =>
    reportedUsage("config", note("config", { setting: "dependencies", value: "rupt" }), {
      start: index,
      end: index + length,
    }),
  );
}

const ENTRY_READ =
  /\b(?:\w+D|d)ependencies\s*\??(?:\.\s*rupt\b(?![\w-])|\.?\[\s*(["'`])rupt\1\s*\])|\{[^{}]{0,200}\brupt\b[^{}]{0,200}\}\s*=\s*[\w.]{1,80}\.(?:\w+D|d)ependencies\b/g;

function meanings(path: string, settings: readonly Setting[], row: ConfigFile | null): TextUsage[] {
  return settings.flatMap((setting): TextUsage[] => {
    const { value, keyPath, isKey } = setting;
    const hosts = isKey ? null : v2HostsIn(value);
    if (hosts !== null && (isPolicyText(value) || isPolicyKey(keyPath) || isHeaderValue(setting, settings))) {
      return [reportedUsage("config", note("csp-host", { hosts: hosts.hosts }), setting)];
    }
    if (hosts !== null && isHostList(keyPath))
      return [reportedUsage("config", note("csp-host", { hosts: hosts.hosts, of: "settings" }), setting)];
    if (row === null || !mayNamePackage(row, setting)) return [];
    if (!isPackageReference(value) && !isPackagePattern(value)) return [];
    const name = keyPath.filter((key) => !/^\d+$/.test(key)).join(".");
    const inList = /^\d+$/.test(keyPath.at(-1) ?? "");
    const listed = !isKey && isListedPackage(value, keyPath, inList);
    const pinned = listed && isPinned(keyPath, inList, besideOf(setting, settings));
    const found = note("config", {
      setting: name || { unnamed: "file" },
      value,
      ...(pinned ? { pinned } : listed ? { listed } : {}),
      ...(pinned || onlySpeaksOf(path, keyPath) ? { speaks: true } : {}),
      ...(standsInForTests(keyPath, setting.target) ? { standsIn: true } : {}),
    });
    return [reportedUsage("config", found, setting)];
  });
}

/** The values of the object that a setting stands in. */
const besideOf = ({ entry }: Setting, settings: readonly Setting[]) =>
  settings
    .filter((other) => !other.isKey && other.entry === entry)
    .map(({ keyPath, value }) => ({ key: keyPath.findLast((each) => !/^\d+$/.test(each)) ?? "", value }));

function mayNamePackage({ under, except }: ConfigFile, { keyPath, isKey }: Setting): boolean {
  if (under !== undefined && !keyPath.some((key) => under.test(key))) return false;
  if (isKey && keyPath.length === 0) return false;
  // What a bundle or a group of packages is called says nothing of what is in it.
  if (/^(?:bundleName|groupName|groupSlug)$/.test(keyPath.at(-1) ?? "")) return false;
  return except === undefined || !except.test(keyPath[0] ?? "");
}

/** `{ "key": "Content-Security-Policy", "value": "..." }` of vercel.json and firebase.json. */
function isHeaderValue({ keyPath }: Setting, settings: readonly Setting[]): boolean {
  if (keyPath.at(-1) !== "value") return false;
  const owner = keyPath.slice(0, -1).join("\0");
  return settings.some(
    (other) => !other.isKey && other.keyPath.slice(0, -1).join("\0") === owner && isPolicyText(other.value),
  );
}

const COMMENT_LINE = /^\s*(?:#|;|\/\/|<!--)/;
const POLICY_VARIABLE = /(?<![a-z])csp(?![a-z])/i;

const SERVER_POLICY =
  /content_?security_?policy|(?<![a-z])csp(?![a-z])|(?<![a-z])(?:script|connect|default|frame)_?src(?![a-z])/i;
/** A host alone in quotes: an item of a list. */
const QUOTED_ORIGIN = /(["'])(?:(?:https?|wss?):\/\/)?[\w.*-]+\/?\1/;

/**
 * One usage per line of a server's configuration that sets a policy with v2 hosts.
 *
 * @param inPolicy whether the file has a policy, so that a host alone in quotes may be an item of it
 */
function policyLines(text: string, inPolicy: boolean): TextUsage[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }): TextUsage[] => {
    if (COMMENT_LINE.test(line)) return [];
    const isPolicy = isPolicyText(line) || POLICY_VARIABLE.test(line) || SERVER_POLICY.test(line);
    const isList = !isPolicy && isHostList([], line);
    if (!isPolicy && !isList && !(inPolicy && QUOTED_ORIGIN.test(line))) return [];
    const found = v2HostsIn(line);
    if (found === null) return [];
    const range = { start: index + found.start, end: index + found.end };
    const of = isList ? ({ of: "settings" } as const) : {};
    return [reportedUsage("config", note("csp-host", { hosts: found.hosts, ...of }), range)];
  });
}

/** Where in a settings file the v2 package may be named. */
interface ConfigFile {
  file: RegExp;
  /** Keys of which one must lead to the name; without it any place counts. */
  under?: RegExp;
  /** Top-level keys that never hold a package name. */
  except?: RegExp;
}

const PACKAGE_LISTS =
  /^(?:match(?:Package|Dep)(?:Names|Patterns)|(?:exclude)?package(?:Names|Patterns)|packageRules|ignoreDeps|ignoreDependencies|ignores?|ignoreMatches|reject|filter|allow|dependency-name|patterns|exclude-patterns|dependencies|packages)$/;

/** Settings files, first match wins. Dependency sections of package.json and lock files are another room's. */
const CONFIG_FILES: readonly ConfigFile[] = [
  {
    file: /(?:^|\/)package\.json$/,
    except:
      /^(?:name|version|description|keywords|author|contributors|maintainers|homepage|repository|bugs|license|funding|scripts|bin|main|module|exports|files|directories|man|dependencies|devDependencies|peerDependencies|optionalDependencies|peerDependenciesMeta|dependenciesMeta|bundledDependencies|bundleDependencies|trustedDependencies|onlyBuiltDependencies|patchedDependencies|packageExtensions|overrides|resolutions|workspaces|catalogs?|pnpm|packageManager|engines|publishConfig)$/,
  },
  { file: /(?:^|\/)(?:ts|js)config[\w.-]*\.json$/, under: /^(?:types|paths|plugins|jsxImportSource)$/ },
  {
    file: /(?:^|\/)(?:angular|workspace|project|nx)\.json$/,
    under: /^(?:allowedCommonJsDependencies|externalDependencies|scripts|assets|styles|external)$/,
  },
  {
    file: /(?:^|\/)(?:\.babelrc|\.swcrc|babel\.config|jest[\w.-]*|\.eslintrc|\.parcelrc|\.oxlintrc|\.mocharc|\.nycrc)(?:\.json[c5]?)?$/,
  },
  { file: /(?:^|\/)\.(?:eslint|mocha|nyc|swc)rc\.ya?ml$|(?:^|\/)\.dependency-cruiser\.json$/ },
  { file: /(?:^|\/)(?:wrangler\.jsonc?|node\.config\.json)$/ },
  { file: /(?:^|\/)\.npmpackagejsonlintrc(?:\.json)?$/ },
  { file: /(?:^|\/)\.size-limit(?:\.json)?$/, under: /^ignore$/ },
  {
    file: /(?:^|\/)(?:renovate|\.renovaterc|knip|\.ncurc|\.syncpackrc|\.depcheckrc)(?:\.json[c5]?)?$/,
    under: PACKAGE_LISTS,
  },
  { file: /(?:^|\/)(?:dependabot|\.depcheckrc|\.ncurc)\.ya?ml$|(?:^|\/)\.depcheckrc$/, under: PACKAGE_LISTS },
  {
    file: /(?:^|\/)serverless[\w.-]*\.(?:ya?ml|json)$/,
    under: /^(?:external|exclude|packagerOptions|noInstall)$/,
  },
];

/** The row of a path, or null for a file in which only a Content-Security-Policy is looked for. */
export function configFile(path: string): ConfigFile | null {
  return CONFIG_FILES.find(({ file }) => file.test(path)) ?? null;
}
