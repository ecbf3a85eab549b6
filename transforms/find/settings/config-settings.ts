import { type Node, parseTree } from "jsonc-parser";
import { isScalar, parseAllDocuments, visit } from "yaml";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import { note } from "../../../src/rules/note.ts";
import { reportedUsage, type TextFile, type TextUsage } from "../markup/text-usage.ts";
import { isHostList, isPolicyKey, isPolicyText, v2HostsIn } from "./csp.ts";
import { isListedPackage, onlySpeaksOf, standsInForTests } from "./package-lists.ts";
import { isPackagePattern, isPackageReference } from "./package-references.ts";

/** A key or a value of a settings file. */
interface Setting extends Range {
  value: string;
  isKey: boolean;
  /** What a key leads to, where that is a text. */
  target?: string;
  /** Keys that lead to it, outermost first. */
  keyPath: string[];
}

const JSON_FILE = /(?:\.(?:json[c5]?|webmanifest)|(?:^|\/)\.[\w-]+rc)$/i;
const YAML_FILE = /\.ya?ml$/i;
const TEXT_FILE =
  /\.(?:toml|conf|nginx|tf|vcl|config)$|(?:^|\/)(?:config\.xml|_headers|\.htaccess|Caddyfile|nginx[\w.-]*)$/i;
/** Languages of servers, which set headers by functions and lists: `policy.script_src :self, "https://..."`. */
const SERVER_FILE = /\.(?:rb|py|php|cs|go|exs?|rs|scala|clj|groovy)$/i;
const MENTION = /(?<![a-z])rupt(?![a-z])|sabl\.app/i;

/**
 * Settings in JSON, YAML and text files that name the v2 package as an exact value or key (tsconfig, Babel, Jest in
 * package.json, Renovate, ...), and Content-Security-Policies that list v2 hosts (vercel.json, netlify.toml, `_headers`,
 * nginx, `.htaccess`). "rupture", "interrupt" and "rupt-utils" never match. Files are reported, never edited.
 *
 * @returns one usage per name, and one per policy; none for lock files, other files, and files that do not parse
 */
export function findConfigSettings({ path, text }: TextFile): TextUsage[] {
  if (isLeftAlone(path) || !MENTION.test(text)) return [];
  // Settings without an ending may be YAML.
  const isYaml = YAML_FILE.test(path) || (/rc$/.test(path) && !/^\s*[{[/]/.test(text));
  if (JSON_FILE.test(path) && !isYaml) return meanings(path, jsonSettings(text), configFile(path));
  if (isYaml) return meanings(path, yamlSettings(text), configFile(path));
  if (SERVER_FILE.test(path)) return policyLines(text, isPolicyText(text) || SERVER_POLICY.test(text));
  return TEXT_FILE.test(path) ? policyLines(text, false) : [];
}

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
    const listed = !isKey && isListedPackage(value, keyPath, /^\d+$/.test(keyPath.at(-1) ?? ""));
    const found = note("config", {
      setting: name || { unnamed: "file" },
      value,
      ...(listed ? { listed } : {}),
      ...(onlySpeaksOf(path, keyPath) ? { speaks: true } : {}),
      ...(standsInForTests(keyPath, setting.target) ? { standsIn: true } : {}),
    });
    return [reportedUsage("config", found, setting)];
  });
}

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

function jsonSettings(text: string): Setting[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const settings: Setting[] = [];
  const walk = (node: Node | undefined, keyPath: string[]): void => {
    if (node?.type === "object") {
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined) continue;
        settings.push({
          ...rangeOf(key),
          value: String(key.value),
          isKey: true,
          keyPath,
          target: String(value?.value),
        });
        walk(value, [...keyPath, String(key.value)]);
      }
    } else if (node?.type === "array") {
      node.children?.forEach((child, index) => {
        walk(child, [...keyPath, String(index)]);
      });
    } else if (node?.type === "string") {
      settings.push({ ...rangeOf(node), value: String(node.value), isKey: false, keyPath });
    }
  };
  walk(root, []);
  return settings;
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

function yamlSettings(text: string): Setting[] {
  const settings: Setting[] = [];
  for (const document of parseAllDocuments(text, { logLevel: "silent" })) {
    if (!("contents" in document)) continue;
    visit(document, {
      Scalar: (role, node, ancestors) => {
        if (typeof node.value !== "string" || !node.range) return;
        const keyPath = ancestors.flatMap((ancestor, index) => {
          if (!("key" in ancestor) || !isScalar(ancestor.key)) return [];
          const isOwnKey = role === "key" && index === ancestors.length - 1;
          return isOwnKey ? [] : [String(ancestor.key.value)];
        });
        if (typeof role === "number") keyPath.push(String(role));
        const [start, end] = node.range;
        settings.push({ start, end, value: node.value, isKey: role === "key", keyPath });
      },
    });
  }
  return settings;
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
  { file: /(?:^|\/)\.eslintrc\.ya?ml$|(?:^|\/)\.dependency-cruiser\.json$/ },
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

const LOCK_FILE =
  /(?:^|\/)(?:package-lock|npm-shrinkwrap|pnpm-lock|composer-lock)\.(?:json|ya?ml)$|\.lockb?$/;
const OWN_STATE = /(?:^|\/)\.rupt-migrate\//;

/** Lock files, and what this program keeps: they name the package and are no settings. */
function isLeftAlone(path: string): boolean {
  return LOCK_FILE.test(path) || OWN_STATE.test(path);
}

/** The row of a path, or null for a file in which only a Content-Security-Policy is looked for. */
function configFile(path: string): ConfigFile | null {
  return CONFIG_FILES.find(({ file }) => file.test(path)) ?? null;
}
