import { type FoldContext, fold } from "../../../src/code/fold.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import { unwrapped } from "../../../src/code/tree/unwrap.ts";
import { note } from "../note.ts";
import type { AttachCall } from "./attach-facts.ts";
import { hasEffect, isNothing } from "./callbacks.ts";
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
    attach.notes.push(note("account-to-user", "`account` was renamed to `user`."));
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
    !account.conditional;
  // A method has no value to put beside `??`.
  if (together && (account.property.is("ObjectMethod") || user.property.is("ObjectMethod"))) {
    attach.holds.push(
      note(
        "opaque-options",
        "`account` or `user` is a method, which is no user id. The call stays on v2: pass the id.",
      ),
    );
    return;
  }
  if (!together) {
    attach.holds.push(
      note(
        "opaque-options",
        "`account` and `user` come from different objects, so it cannot be seen which of them holds. The call stays on v2: pass only `account`.",
      ),
    );
    return;
  }
  mergeUser(attach, account, user);
}

function mergeUser(attach: AttachCall, account: OptionEntry, user: OptionEntry): void {
  if (isNothing(account.value, account.context)) {
    attach.steps.push({ entry: account, do: "remove" }, { entry: user, do: "keep" });
    const message = "`account` had no value and was removed: `user` holds, as it did in v2.";
    attach.notes.push(note("account-to-user", message, { removed: entryText(account) }));
    return;
  }
  const certain = isCertain(account.value, account.context);
  const removed = entryText(user);
  attach.notes.push(note("account-to-user", "`account` was renamed to `user`."));
  attach.steps.push({ entry: user, do: "remove" });
  attach.steps.push({ entry: account, do: "merge", fallback: certain ? null : user });
  attach.notes.push(
    note(
      "account-to-user",
      certain
        ? "The deprecated `user` was removed: v2 preferred `account`, which always has a value here."
        : "The deprecated `user` is now the fallback of `account`, as it was in v2.",
      { removed },
    ),
  );
  if (certain && hasEffect(user.value)) {
    const message = "The value of `user` runs code, which no longer happens.";
    attach.notes.push(note("removed-effect", message, { removed }));
  }
  const isBefore = (user.property.node.start ?? 0) < (account.property.node.start ?? 0);
  if (!certain && (hasEffect(user.value) || (isBefore && hasEffect(account.value)))) {
    const message =
      "The value of `user` runs code; that now only happens when `account` is null or undefined.";
    attach.notes.push(note("removed-effect", message));
  }
}

/** A value that cannot be null: a literal, a template, a concatenation. */
function isCertain(value: NodePath, context: FoldContext): boolean {
  const path = unwrapped(value);
  if (path.is("TemplateLiteral") || path.is("BinaryExpression", { operator: "+" })) return true;
  return path.is("Literal") && fold(path, context)?.value != null;
}
