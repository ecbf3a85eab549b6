import { findOthers } from "../analyse/find-others.ts";
import { findRoots } from "../analyse/find-roots.ts";
import { onlyV2 } from "../analyse/v2-shape.ts";
import { type ReadFile, textUses } from "./analyse-file.ts";

/**
 * Whether an analysis finds nothing of v2 in a file, in its code or in the text around it, and no v3 client that other files may
 * use: then no run edits it, nor another file because of it. Only true where no module of the project passes the v2 SDK on.
 */
export function isMigrated(file: ReadFile): boolean {
  if (file.error || /\bclientId\b/.test(file.text)) return false;
  return (
    file.modules.every((module) => {
      const { uses, reExports } = findOthers(module, onlyV2);
      return uses.length === 0 && reExports.length === 0 && findRoots(module, onlyV2).length === 0;
    }) && textUses(file, []).length === 0
  );
}
