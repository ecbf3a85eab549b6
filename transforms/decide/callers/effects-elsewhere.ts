import { bindingOfFunction } from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { trackedAround, trackedElsewhere } from "../../../src/code/values/reactive/tracked.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { lostTriggers } from "../../find/attach/lost-triggers.ts";
import type { DecideFacts } from "../../model.ts";

/** What made a call run again that an effect of another file makes: `watchEffect(() => protect(user))`. */
export function notesOfEffects(attach: AttachCall, facts: DecideFacts): RuleNote[] {
  const reads = attach.steps.some(
    ({ do: what, entry }) => what === "remove" && entry.name !== "client_id" && fold(entry.value) === null,
  );
  if (!reads || trackedAround(attach.call).length > 0) return [];
  const parts = trackedElsewhere(attach.call, (fn) => {
    const binding = bindingOfFunction(fn);
    return binding ? facts.callsOf(fn.file.path, binding) : [];
  });
  return lostTriggers(attach, parts).map((lost) => note("lost-trigger", lost));
}
