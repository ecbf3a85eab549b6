import { join, posix } from "node:path";
import { parse } from "jsonc-parser";
import type { ModuleFormat } from "../../../transforms/decide/clients/client-module-facts.ts";
import { isScriptFile, isTypeScriptFile } from "../../code/file-names.ts";
import { isJsonObject, withoutBom } from "../../code/json.ts";
import { once } from "../../code/once.ts";
import { readPlainFile } from "../files/read-files.ts";
import type { TsConfig, TsConfigs } from "../resolution/tsconfig.ts";
import { compilersOf } from "./compiled.ts";

/** What Node and the compilers around a file take it for, by its name and the nearest package.json. */
export interface ModuleFormats {
  /** The format of a file whose compiler keeps to the rules of Node; null where another one, or none, sees to it. */
  formatOf(path: string): ModuleFormat | null;
  /** Whether a compiler writes a file as CommonJS, and takes no `import` in what it writes so. */
  refusesImports(path: string): boolean;
}

/** Tells the formats of files, which need not be there yet. @param root absolute; paths are relative to it */
export function moduleFormats(root: string, configs: TsConfigs): ModuleFormats {
  const typeOf = createTypeOf(root);
  const compilers = compilersOf(root, configs);
  const byName = (path: string): ModuleFormat => {
    if (/\.m[jt]s$/.test(path)) return "module";
    return !/\.c[jt]s$/.test(path) && typeOf(path) === "module" ? "module" : "commonjs";
  };
  return {
    formatOf: (path) => (isScriptFile(path) && compilers(path).some(keepsToNode) ? byName(path) : null),
    refusesImports: (path) =>
      isTypeScriptFile(path) &&
      compilers(path).some((config) => {
        if (config.verbatimModuleSyntax !== true) return false;
        if (keepsToNode(config)) return byName(path) === "commonjs";
        return path.endsWith(".cts") || config.module === "commonjs";
      }),
  };
}

/** Whether a compiler writes each file in the format that Node takes it for, and leaves `import()` as it is. */
export const keepsToNode = ({ module }: TsConfig): boolean => /^node(?:\d+|next)$/.test(module ?? "");

/** What the nearest package.json says of a file's kind, `commonjs` where it says nothing; empty where there is none. */
export function createTypeOf(root: string): (path: string) => string {
  const typeAt = once((folder: string): string => {
    const text = readPlainFile(join(root, folder, "package.json"));
    if (text !== undefined) {
      const values: unknown = parse(withoutBom(text));
      return isJsonObject(values) && values.type === "module" ? "module" : "commonjs";
    }
    return folder === "." || folder.startsWith("..") ? "" : typeAt(posix.dirname(folder));
  });
  return (path) => typeAt(posix.dirname(path));
}
