import type { NodePath } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "./attach-facts.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import { classifyClientId } from "./ids/client-id.ts";
import { type OptionEntry, type OptionsReader, readSeenOptions } from "./options.ts";

/** Of a call that stays on v2 the dashboard needs what can be seen: URLs, limits, ids. */
export function readSeen(attach: AttachCall, argument: NodePath, reader: OptionsReader): void {
  const seen = readSeenOptions(argument, reader);
  attach.seenObjects = [...new Set([...seen.objects, ...seen.entries.map(({ object }) => object)])];
  const entries = lastingEntries(seen.entries);
  attach.facts.push(...dashboardFacts(entries));
  attach.possibleIds = possibleIds(entries);
}

/** Every id among the options, with the object that it stands in. */
export function possibleIds(entries: readonly OptionEntry[]): AttachCall["possibleIds"] {
  return entries
    .filter(({ name }) => name === "client_id")
    .map(({ value, object }) => ({ id: classifyClientId(value), object: object.node }));
}

/** The options without those that a later one of the same name always overrides: `{ ...defaults, limit_config: own }`. */
export function lastingEntries(entries: readonly OptionEntry[]): OptionEntry[] {
  const overriding = new Set<string>();
  return [...entries]
    .reverse()
    .filter(({ name, conditions }) => {
      if (overriding.has(name)) return false;
      if (conditions.length === 0) overriding.add(name);
      return true;
    })
    .reverse();
}
