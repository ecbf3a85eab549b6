import { posix } from "node:path";
import { parse } from "jsonc-parser";
import { isJsonObject } from "../code/json.ts";
import { once } from "../code/once.ts";
import { readPlainFile } from "../project/files/read-files.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import type { BundledTypeScript, Overlay } from "./compiler.ts";
import type { TypeCheckError } from "./type-errors.ts";

const MANIFESTS = ["package.json", "deno.json", "deno.jsonc"] as const;
const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies", "imports"];

/** What TypeScript calls a module that cannot be found. */
const CANNOT_FIND = 2307;

/** The manifests that lose v2 in a run. */
export interface Gone {
  manifests: ReadonlySet<string>;
  /**
   * The manifest that no longer provides v2 for a file: it lies above the file, and no other one above names it. What still lies in
   * `node_modules` does not count: the next install takes it away.
   */
  from(file: string): string | null;
}

/** @param overlays texts before and after, by absolute path */
export function createGone({ before, after }: { before: Overlay; after: Overlay }): Gone {
  const removedFrom = [...before.keys()].filter((path) => isManifest(path) && names(before.get(path)));
  const losing = new Set(removedFrom.filter((path) => !names(after.get(path))));
  const provides = once((path) => names(after.has(path) ? after.get(path) : readPlainFile(path)));
  const from = (file: string): string | null => {
    if (losing.size === 0) return null;
    let found: string | null = null;
    let folder = posix.dirname(file);
    for (;;) {
      for (const name of MANIFESTS) {
        const path = posix.join(folder, name);
        if (provides(path)) return null;
        if (losing.has(path)) found ??= path;
      }
      const above = posix.dirname(folder);
      if (above === folder) return found;
      folder = above;
    }
  };
  return { manifests: losing, from };
}

/** Code that loads v2 although no manifest provides it any more: an error for each place. */
export function goneImports(
  { ts }: BundledTypeScript,
  files: ReadonlyMap<string, string>,
  gone: Gone,
): TypeCheckError[] {
  return [...files].flatMap(([path, text]) => {
    if (!text.includes(V2_PACKAGE)) return [];
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
    const loads = [...importedFiles, ...typeReferenceDirectives].filter(
      ({ fileName }) => fileName === V2_PACKAGE || fileName.startsWith(`${V2_PACKAGE}/`),
    );
    const manifest = loads.length > 0 ? gone.from(path) : null;
    if (manifest === null) return [];
    return loads.map(({ fileName, pos }): TypeCheckError => {
      const lines = text.slice(0, pos).split(/\r\n|\n|\r/);
      return {
        path,
        line: lines.length,
        column: (lines.at(-1) ?? "").length + 1,
        code: CANNOT_FIND,
        missing: fileName,
        message: `Cannot find module '${fileName}': ${manifest} no longer names it`,
      };
    });
  });
}

export const isManifest = (path: string): boolean => MANIFESTS.some((name) => posix.basename(path) === name);

function names(text: string | null | undefined): boolean {
  if (!text?.includes(V2_PACKAGE)) return false;
  const manifest: unknown = parse(text);
  if (!isJsonObject(manifest)) return false;
  return SECTIONS.some((section) => {
    const entries = manifest[section];
    return isJsonObject(entries) && V2_PACKAGE in entries;
  });
}
