import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { Line } from "../../../src/rules/words.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import { guardsRemoval, removesKey } from "../../find/attach/guards-removal.ts";
import { keyReads } from "../../find/attach/response/device-stores.ts";
import { takeOutDetach } from "../../find/calls/detach-removal.ts";
import type { DecideFacts, SourceFile, UnitFindings } from "../../model.ts";

/**
 * Holds a call whose `device_id` is stored where another file may read it, unless all that is seen to read it is a `detach` that goes.
 * Source: contract, 11.4.
 */
export function storedElsewhere(
  attach: AttachCall,
  unit: UnitFindings,
  units: readonly UnitFindings[],
  facts: DecideFacts,
): RuleNote[] {
  const found: Line[] = [];
  for (const key of attach.storedAs) {
    const files = facts.mentions?.(key);
    if (!files) return [note("response-field", { storedReads: [] })];
    for (const file of files)
      if (file.path !== unit.module.path) {
        const own = units.filter(({ module }) => module.path === file.path);
        found.push(...(own.length > 0 ? own.flatMap((each) => readsIn(each, key)) : quotesIn(file, key)));
      }
  }
  return found.length === 0 ? [] : [note("response-field", { storedReads: found })];
}

/** Reads of a stored value in a file that is analyzed, but those that go with a `detach`. */
function readsIn(unit: UnitFindings, key: string): Line[] {
  const { covers } = takeOutDetach(unit.detaches, unit.detachReader);
  return keyReads(unit.module, key)
    .filter((read) => !covers(read) && !guardsRemoval(read, removesKey(key), covers))
    .map(({ line }) => ({ path: unit.module.path, line }));
}

/** Lines of a file that is not analyzed which name the key, and do not just remove what is stored there. */
function quotesIn({ path, text }: SourceFile, key: string): Line[] {
  const name = key.replace(/[^\w]/g, "\\$&");
  const removal = new RegExp(`(?:remove\\w*|delete\\w*|clear\\w*)\\(\\s*["'\`]${name}["'\`]`, "g");
  const reading = new RegExp(`["'\`]${name}["'\`=]|torage\\.${name}\\b`);
  return text
    .replace(removal, (removed) => removed.replace(/[^\n]/g, " "))
    .split("\n")
    .flatMap((line, index) => (reading.test(line) ? [{ path, line: index + 1 }] : []));
}
