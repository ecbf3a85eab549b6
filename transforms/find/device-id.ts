import { type NodePath, valueReferences } from "../../src/code/tree/index.ts";
import { note } from "../../src/rules/note.ts";
import type { AttachCall } from "./attach/attach-facts.ts";
import { empties, guardsRemoval, removesKey } from "./attach/guards-removal.ts";
import { type DeviceStores, deviceStores } from "./attach/response/device-stores.ts";
import { stateBegunWith } from "./attach/response/kept-values.ts";
import { isExportedByName } from "./attach/response/response-use.ts";
import { type DetachReader, type DetachRemoval, takeOutDetach } from "./calls/detach-removal.ts";
import type { TakenOut } from "./take-out/take-out.ts";

/**
 * The calls whose `device_id` is only stored, where nothing but a dropped `detach` reads it again: read without what stores it. All
 * others stay as they are, and their note says where the id is read.
 *
 * @param detaches the calls of `detach` that are sure to go
 * @param isAsked whether the edit of a call was asked for
 * @param readAgain reads a call with code left out
 */
export function dropDeviceIds(
  attaches: readonly AttachCall[],
  detaches: readonly DetachRemoval[],
  reader: DetachReader,
  isAsked: (attach: AttachCall) => boolean,
  readAgain: (attach: AttachCall, ignored: (path: NodePath) => boolean) => AttachCall,
): AttachCall[] {
  const found = new Map<AttachCall, DeviceStores>();
  const others = new Map<AttachCall, number>();
  for (const attach of attaches) {
    if (!attach.asks.includes("device-id") || attach.site.uncertain || !isAsked(attach)) continue;
    const stores = deviceStores(attach.call, attach.response.reads, reader.inMarkup);
    if (stores.other) others.set(attach, stores.other.line);
    else found.set(attach, stores);
  }
  for (;;) {
    const seeds = [...found.values()].flatMap((each) => each.seeds);
    const taken = takeOutDetach(detaches, reader, seeds);
    const before = found.size;
    for (const [attach, stores] of found) {
      const stuck = stores.seeds.find((seed) => taken.obstacles.has(seed))?.path;
      const read =
        stuck ??
        stores.reads.find((each) => !isLeftOut(each, stores, taken) && !beginsUnread(each, taken, reader));
      if (!read) continue;
      others.set(attach, read.line);
      found.delete(attach);
    }
    if (found.size < before) continue;
    return attaches.map((attach) => {
      const stores = found.get(attach);
      const line = others.get(attach);
      if (line !== undefined) return { ...attach, holds: attach.holds.map((each) => heldAt(each, line)) };
      return stores ? withoutStores(attach, stores, readAgain(attach, taken.covers)) : attach;
    });
  }
}

function isLeftOut(read: NodePath, { keys, seeds }: DeviceStores, { covers }: TakenOut): boolean {
  const isEmptied = empties(seeds.map(({ path }) => path));
  return (
    covers(read) ||
    guardsRemoval(read, isEmptied, covers) ||
    keys.some(({ name }) => guardsRemoval(read, removesKey(name), covers))
  );
}

/** Whether a read of what was stored only begins a state that nothing else reads. */
function beginsUnread(read: NodePath, { covers }: TakenOut, { inMarkup }: DetachReader): boolean {
  const state = stateBegunWith(read);
  if (!state) return state === null;
  return inMarkup(state) === null && !isExportedByName(state) && valueReferences(state).every(covers);
}

function withoutStores(
  attach: AttachCall,
  { seeds, keys, names }: DeviceStores,
  again: AttachCall,
): AttachCall {
  if (again.response.reads.length > 0) return attach;
  const removed = seeds.map(({ path }) => path.text).join("\n");
  const dropped = note("device-id-dropped", {}, removed === "" ? {} : { removed });
  return {
    ...again,
    asks: attach.asks,
    stores: seeds,
    storedAs: keys,
    keptAs: names,
    notes: [...again.notes, dropped],
  };
}

function heldAt(hold: AttachCall["holds"][number], line: number): AttachCall["holds"][number] {
  return hold.rule === "response-field" && "fields" in hold.facts
    ? note("response-field", { ...hold.facts, readAt: line })
    : hold;
}
