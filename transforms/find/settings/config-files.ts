/** Where in a settings file the v2 package may be named. */
export interface ConfigFile {
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
  { file: /(?:^|\/)\.eslintrc\.ya?ml$/ },
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
export function isLeftAlone(path: string): boolean {
  return LOCK_FILE.test(path) || OWN_STATE.test(path);
}

/** The row of a path, or null for a file in which only a Content-Security-Policy is looked for. */
export function configFile(path: string): ConfigFile | null {
  return CONFIG_FILES.find(({ file }) => file.test(path)) ?? null;
}
