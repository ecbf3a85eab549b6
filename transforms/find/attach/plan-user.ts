import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { note } from "../../../src/rules/note.ts";
import type { AttachCall } from "./attach-facts.ts";
import { hasEffect, isNothing } from "./callbacks/callbacks.ts";
import type { OptionEntry } from "./options.ts";
import { entryText } from "./removed-notes.ts";

/** `account` is `user` in v3; `account`'s value wins where both are given, as in v2 (`account ?? user`). */
export function planUser(attach: AttachCall, entries: readonly OptionEntry[]): void {
  const accounts = entries.filter((entry) => entry.name === "account");
  const users = entries.filter((entry) => entry.name === "user");
  if (accounts.length === 0) {
    for (const entry of users) attach.steps.push({ entry, do: "keep" });
    return;
  }
  if (users.length === 0) {
    attach.notes.push(note("account-to-user", { became: "account-renamed" }));
    for (const entry of accounts) attach.steps.push({ entry, do: "rename", to: "user" });
    return;
  }
  const [account] = accounts;
  const [user] = users;
  const together =
    account &&
    user &&
    accounts.length === 1 &&
    users.length === 1 &&
    account.object.node === user.object.node &&
    account.conditions.length === 0;
  // A method has no value to put beside `??`.
  if (together && (account.property.is("ObjectMethod") || user.property.is("ObjectMethod"))) {
    attach.holds.push(note("opaque-options", { why: "user-is-a-method" }));
    return;
  }
  if (!together) {
    attach.holds.push(note("opaque-options", { why: "user-and-account-apart" }));
    return;
  }
  mergeUser(attach, account, user);
}

function mergeUser(attach: AttachCall, account: OptionEntry, user: OptionEntry): void {
  if (isNothing(account.value)) {
    attach.steps.push({ entry: account, do: "remove" }, { entry: user, do: "keep" });
    const became = "empty-account-removed";
    attach.notes.push(note("account-to-user", { became }, { removed: entryText(account) }));
    return;
  }
  const certain = isCertain(account.value);
  const removed = entryText(user);
  attach.notes.push(note("account-to-user", { became: "account-renamed" }));
  attach.steps.push({ entry: user, do: "remove" });
  attach.steps.push({ entry: account, do: "merge", fallback: certain ? null : user });
  const became = certain ? "user-removed" : "user-fallback";
  attach.notes.push(note("account-to-user", { became }, { removed }));
  if (certain && hasEffect(user.value))
    attach.notes.push(note("removed-effect", { of: "option", option: "user" }, { removed }));
  const isBefore = user.property.range.start < account.property.range.start;
  if (!certain && (hasEffect(user.value) || (isBefore && hasEffect(account.value))))
    attach.notes.push(note("removed-effect", { of: "fallback" }));
}

/** A value that cannot be null: a literal, a template, a concatenation, a choice that ends with one. */
function isCertain(value: NodePath): boolean {
  const path = unwrapped(value);
  if (path.is("TemplateLiteral") || path.is("BinaryExpression", { operator: "+" })) return true;
  if (path.is("LogicalExpression") && path.node.operator !== "&&") return isCertain(path.get("right"));
  if (path.is("ConditionalExpression"))
    return isCertain(path.get("consequent")) && isCertain(path.get("alternate"));
  return path.is("Literal") && fold(path)?.value != null;
}
