import { join, posix } from "node:path";
import { aliasName, aliasTargets } from "../../../transforms/find/settings/alias-rows.ts";
import { isSettingsFile } from "../../../transforms/find/settings/setting-files.ts";
import { isJsonObject } from "../../code/json.ts";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import { initOf, type NodePath } from "../../code/tree/index.ts";
import { filesIn, isPlainFile, readPlainFile } from "../files/read-files.ts";
import { type ProjectPackage, packageOwners } from "../packages.ts";

/** Whether what is built decides which file a name stands for, though one is found: its values are not to be relied on. */
export type IsChosen = (from: string, specifier: string, path: string) => boolean;

/** Files of one platform that are taken in the place of the plain one: `config.web.ts` beside `config.ts`. */
const PLATFORMS = ["web", "native", "ios", "android"];
const ENDING = /(?:\.(?:web|native|ios|android))?(\.[cm]?[jt]sx?)$/;

/**
 * Reads what chooses files by what is built: aliases of bundlers whose target is put together or depends on something,
 * `{ "@brand": resolve("brands", process.env.BRAND) }`, the `browser` field of package.json, and files of one platform.
 */
export function buildChoices(root: string, packages: readonly ProjectPackage[]): IsChosen {
  const ownerOf = packageOwners(packages);
  const namesIn: (dir: string) => readonly ChosenName[] = once((dir) => chosenNames(root, dir));
  const hasPlatforms = once((path: string) => {
    const [ending, last] = ENDING.exec(path) ?? [];
    if (ending === undefined) return false;
    const base = path.slice(0, -ending.length);
    return [`${base}${last}`, ...PLATFORMS.map((name) => `${base}.${name}${last}`)].some(
      (each) => each !== path && isPlainFile(join(root, each)),
    );
  });
  return (from, specifier, path) => {
    if (hasPlatforms(path)) return true;
    const owner = ownerOf(from);
    const dirs = new Set([owner?.dir ?? "", ""]);
    const chosen = [...dirs].flatMap(namesIn);
    const isNamed = ({ name, anywhere }: ChosenName) =>
      specifier === name || specifier.startsWith(`${name}/`) || (anywhere && path.includes(name));
    if (chosen.some(isNamed)) return true;
    const replaced = owner?.manifest?.["browser"];
    if (!owner || !isJsonObject(replaced)) return false;
    return Object.keys(replaced).some((key) => posix.join(owner.dir, key) === path);
  };
}

interface ChosenName {
  name: string;
  /** It is looked for in paths: `new NormalModuleReplacementPlugin(/config\/current/, "./production")`. */
  anywhere: boolean;
}

/** Names that settings in a folder lead to one place or another. */
function chosenNames(root: string, dir: string): ChosenName[] {
  return filesIn(join(root, dir)).flatMap((name) => {
    if (!isSettingsFile(name)) return [];
    const text = readPlainFile(join(root, dir, name)) ?? "";
    if (!/alias|replacement/i.test(text)) return [];
    return readUnits(posix.join(dir, name), text).modules.flatMap((module) =>
      aliasTargets(module).flatMap(({ name, target }) => {
        const anywhere = target.parentPath?.is("NewExpression") === true;
        return anywhere || depends(target, 0) ? [{ name: aliasName(name), anywhere }] : [];
      }),
    );
  });
}

const MAX_DEPTH = 4;
/** What functions of settings are given to find the folder of the project by. */
const FOLDER = /^(?:api|config|context|ctx|cwd|dir|path|root|rootDir)$/;
const ENVIRONMENT = /^(?:process|import\.meta|Deno|Bun)\.env\b/;

/** Whether the target of a name is not the same for every build: it reads the environment or what a function is given, or has branches. */
function depends(target: NodePath, depth: number): boolean {
  let found = false;
  const visit = (path: NodePath) => {
    found ||= path.is("ConditionalExpression") || path.is("LogicalExpression");
    found ||= path.is("MemberExpression") && ENVIRONMENT.test(path.text);
    if (found || !path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const { binding } = path;
    if (binding?.kind === "param" && !FOLDER.test(path.node.name)) found = true;
    const init = initOf(binding);
    if (init && depth < MAX_DEPTH) found ||= depends(init, depth + 1);
  };
  visit(target);
  target.walk(visit);
  return found;
}
