import type { SourceModule } from "../../tree/index.ts";
import { commonJsExports, isEsModule } from "../common-js.ts";
import type { Members } from "./members.ts";

/** Whether what is exported under a name is changed where it is exported, or where it is imported. */
export function isExportChanged(file: SourceModule, exported: string, members: Members): boolean {
  if (file.changedElsewhere(exported, members)) return true;
  if (isEsModule(file)) return false;
  const { changed } = commonJsExports(file) ?? {};
  if (!changed || changed.has(exported)) return true;
  const [member] = members;
  return exported === "default" && (typeof member === "string" ? changed.has(member) : changed.size > 0);
}
