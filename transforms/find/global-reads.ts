import { isDeclarationFile } from "../../src/code/file-names.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import type { Findings } from "../model.ts";
import type { SdkEntry } from "./sdk/references.ts";

/** `window.Rupt = standIn`. */
const isSet = (path: NodePath): boolean =>
  path.key === "left" && path.parentPath?.is("AssignmentExpression", { operator: "=" }) === true;

/** A declaration only tells the compiler, and who sets the global does not read it. */
const reads = ({ form, path }: SdkEntry): boolean => form === "global" && !isSet(path);

/** Whether a file reads `window.Rupt`: its scripts, texts that are run as code, its markup. */
export const readsGlobal = ({ path, units, textUses }: Findings): boolean =>
  !isDeclarationFile(path) &&
  (textUses.some(({ kind }) => kind === "global") ||
    units.some(
      ({ entries, unboundUses }) =>
        entries.some(reads) ||
        unboundUses.uses.some(
          ({ notes: [first] }) => first?.rule === "global" && first.facts.in === "markup",
        ),
    ));

/** Whether a file loads the script of v2, which sets `window.Rupt`. */
export const loadsScript = ({ units, textUses }: Findings): boolean =>
  textUses.some(({ kind }) => kind === "script") ||
  units.some(({ unboundUses }) => unboundUses.uses.some(({ kind }) => kind === "script"));
