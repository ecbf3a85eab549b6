import { unwrapped } from "../../../../src/code/tree/index.ts";
import { note } from "../../../../src/rules/note.ts";
import type { AttachCall } from "../attach-facts.ts";
import type { OptionEntry } from "../options.ts";
import { entryText } from "../removed-notes.ts";
import { callbackTraits, isNothing, possibleTraits } from "./callbacks.ts";
import { memberTakesSomething, takesSomething } from "./declared-callback.ts";
import { passesOnArgument } from "./passes-on-argument.ts";

/** `on_current_device_logout` is `on_logout`. Source: the migration guide, step 2, and `rupt@2.24.1` for what v2 passed. */
export function planLogout(attach: AttachCall, entries: readonly OptionEntry[]): void {
  const callbacks = entries.filter((entry) => entry.name === "on_current_device_logout");
  const [only] = callbacks;
  if (callbacks.length === 1 && only && isNothing(only.value)) {
    attach.steps.push({ entry: only, do: "remove" });
    attach.notes.push(note("on-logout", { callback: "removed" }, { removed: entryText(only) }));
    return;
  }
  for (const entry of callbacks) planCallback(attach, entry);
  if (callbacks.length === 1 && only && only.conditions.length === 0 && !only.shared)
    attach.logout = { entry: only, value: only.value };
}

function planCallback(attach: AttachCall, entry: OptionEntry): void {
  attach.steps.push({ entry, do: "rename", to: "on_logout" });
  const traits = callbackTraits(entry.value);
  if (!traits) {
    const text = unwrapped(entry.value).is("Function") ? null : valueText(entry);
    attach.notes.push(note("on-logout", { callback: "unseen", text }));
    const { takesArgument, readsThis, canReturnFalse, needsDefault } = possibleTraits(entry.value);
    attach.argumentDefaults.push(...needsDefault.map((parameter) => ({ parameter, entry })));
    if (takesArgument || passesOnArgument(entry.value) || takesSomething(entry.value))
      attach.notes.push(note("on-logout-argument", { reads: "argument" }));
    else if (readsThis) attach.notes.push(note("on-logout-argument", { reads: "this" }));
    if (canReturnFalse) attach.notes.push(note("on-logout-false", { answer: "false" }));
    return;
  }
  attach.notes.push(note("on-logout", { callback: "seen" }));
  attach.argumentDefaults.push(...traits.needsDefault.map((parameter) => ({ parameter, entry })));
  if (traits.takesArgument || traits.readsThis)
    attach.notes.push(note("on-logout-argument", { reads: traits.takesArgument ? "argument" : "this" }));
  else if (isDeclaredWithArgument(entry)) attach.notes.push(note("on-logout-argument", { reads: "type" }));
  if (traits.canReturnFalse) attach.notes.push(note("on-logout-false", { answer: "false" }));
}

/** Whether the declared type of the callback asks for an argument that its code does not read. */
const isDeclaredWithArgument = ({ value, shared, name }: OptionEntry): boolean =>
  shared ? memberTakesSomething(shared.reference, name) : takesSomething(value);

function valueText({ value }: OptionEntry): string {
  const text = value.text.replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
