import type { SdkNames, SourceFile } from "../../../transforms/model.ts";
import { isV2Specifier } from "../../sdk/v2.ts";
import type { ProjectPackage } from "../packages.ts";
import { aliasTargets, importsTable } from "../resolution/aliases.ts";
import { specifiersIn } from "../resolution/import-index.ts";

interface NamesInput {
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  /** Files that may hold a specifier, which is asked for as a path is. */
  search(path: string, namesOf: (path: string) => readonly string[]): readonly string[];
  text(path: string): string | null;
}

/** The names that `imports` of a package.json gives to the v2 package. Source: contract, 11.12, "Also found". */
export function sdkNames({ packages, packageDirOf, search, text }: NamesInput): SdkNames {
  const tables = new Map(packages.map(({ dir, manifest }) => [dir, namesOfPackage(manifest)]));
  const isV2 = (from: string, specifier: string): boolean => {
    const names = specifier.startsWith("#") ? tables.get(packageDirOf(from)) : undefined;
    return names !== undefined && aliasTargets(specifier, { base: "", names }).some(isV2Specifier);
  };
  return {
    isV2,
    users() {
      const names = new Set(
        [...tables.values()].flatMap(Object.keys).map((name) => name.replace(/\*.*$/, "")),
      );
      const paths = new Set([...names].flatMap((name) => search(name, () => [name])));
      return [...paths].flatMap((path): SourceFile[] => {
        const found = text(path);
        return found !== null && specifiersIn(found).some((specifier) => isV2(path, specifier))
          ? [{ path, text: found }]
          : [];
      });
    },
  };
}

/** The names that lead to files of the v2 package and to nothing of the project. */
function namesOfPackage(manifest: ProjectPackage["manifest"]): Record<string, string[]> {
  const rows = Object.entries(importsTable("", manifest).names).map(([name, targets]): [string, string[]] => [
    name,
    targets.filter((target) => /^rupt(?:\/|$)/.test(target)),
  ]);
  return Object.fromEntries(rows.filter(([, targets]) => targets.length > 0));
}
