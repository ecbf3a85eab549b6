import type { NodePath } from "@babel/traverse";
import type { Note } from "../../src/result.ts";
import { ATTACH_OPTIONS } from "../../src/sdk/options.ts";
import { type FoldContext, fold } from "../../src/source/fold.ts";
import { unwrapped } from "../../src/source/unwrap.ts";
import { callbackTraits, hasEffect, isInert, isNothing } from "./callbacks.ts";
import { type ClientId, classifyClientId } from "./client-id.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import type { DraftFact } from "./draft-fact.ts";
import { note } from "./note.ts";
import { type OptionEntry, type Options, type OptionsReader, readOptions } from "./options.ts";
import { type ResponseUse, responseUse } from "./response.ts";
import type { Site } from "./sites.ts";

/** What happens to one option of a call. */
export type OptionStep =
  | { entry: OptionEntry; do: "keep" }
  | { entry: OptionEntry; do: "rename"; to: "user" | "on_logout" }
  | { entry: OptionEntry; do: "remove" }
  /** `account ?? user`: the account's entry becomes `user`, with the other value as its fallback. */
  | { entry: OptionEntry; do: "merge"; fallback: OptionEntry | null };

/** One `attach` call with everything that one file (and what it imports) tells about it. */
export interface AttachCall {
  site: Site;
  call: NodePath;
  /** The options, or null when they cannot be seen. */
  options: Options | null;
  steps: OptionStep[];
  clientId: ClientId | null;
  /** The logout callback, when the call has exactly one that holds without a condition. */
  logout: { entry: OptionEntry; value: NodePath } | null;
  response: ResponseUse;
  /** Notes for when the call is migrated. */
  notes: Note[];
  /** Why the call cannot be migrated; empty when it can. */
  holds: Note[];
  facts: DraftFact[];
  /** Source ranges whose text is secret, by file. */
  secrets: { context: FoldContext; path: NodePath }[];
}

export interface AttachContext extends OptionsReader {
  /** Code that will be removed: reads in there do not count. */
  ignored(path: NodePath): boolean;
}

/** Reads one call of `attach`: its options by the mapping table, its client id, its callbacks, the use of its response. */
export function readAttachCall(site: Site, reader: AttachContext): AttachCall {
  const call = site.path;
  const attach: AttachCall = {
    site,
    call,
    options: null,
    steps: [],
    clientId: null,
    logout: null,
    response: responseUse(call, reader.ignored),
    notes: [note("attach-to-access", "`attach` is `evaluate.access` at the same place.")],
    holds: [],
    facts: [
      {
        option: "call",
        text: textOf(call, reader.context, 80),
        value: null,
        at: call,
        context: reader.context,
      },
    ],
    secrets: [],
  };
  const args =
    call.isCallExpression() || call.isOptionalCallExpression() ? (call.get("arguments") as NodePath[]) : [];
  const [argument] = args;
  if (!argument?.isExpression()) {
    attach.holds.push(note("not-a-call", "The call has no options that could be read."));
  } else if (args.length > 1) {
    attach.holds.push(note("not-a-call", "The call has more than one argument."));
  } else {
    readArgument(attach, argument, reader);
  }
  judgeResponse(attach);
  return attach;
}

function readArgument(attach: AttachCall, argument: NodePath, reader: AttachContext): void {
  const options = readOptions(argument, reader);
  if ("opaque" in options) {
    attach.holds.push(note("opaque-options", `The options cannot be seen: ${options.opaque}.`));
    return;
  }
  attach.options = options;
  for (const entry of options.entries) readEntry(attach, entry);
  planUser(attach, options.entries);
  planClientId(attach, options);
  planLogout(attach, options.entries);
  const names = new Set(options.entries.map((entry) => entry.name));
  if (!names.has("email") && !names.has("phone")) {
    attach.notes.push(
      note(
        "no-owner-contact",
        "Neither `email` nor `phone` is passed: nobody can be asked to prove that the account is theirs.",
      ),
    );
  }
  if (options.shared.length > 0) {
    const text = options.shared.map((each) => `\`${textOf(each.reference, reader.context, 40)}\``).join(", ");
    attach.notes.push(
      note(
        "shared-options",
        `${text} is also read elsewhere and stays as it is; the call gets its own options.`,
      ),
    );
  }
}

/** Rows of the mapping table that need more than the table. */
function readEntry(attach: AttachCall, entry: OptionEntry): void {
  const row = Object.hasOwn(ATTACH_OPTIONS, entry.name) ? ATTACH_OPTIONS[entry.name] : undefined;
  const removed = entryText(entry);
  const remove = (...notes: Note[]) => {
    attach.steps.push({ entry, do: "remove" });
    attach.notes.push(...notes);
    if (hasEffect(entry.value) && entry.name !== "client_id") {
      attach.notes.push(
        note("removed-effect", `The value of \`${entry.name}\` calls code; that call no longer happens.`, {
          removed,
        }),
      );
    }
  };
  attach.facts.push(...dashboardFacts(entry));
  if (!row) {
    attach.holds.push(note("unknown-option", `No version of the v2 SDK knows the option \`${entry.name}\`.`));
    return;
  }
  switch (row.fate) {
    case "client":
    case "user":
    case "logout":
      return; // planned together, below
    case "keep":
      attach.steps.push({ entry, do: "keep" });
      if (entry.name === "metadata") {
        attach.notes.push(
          note("metadata-scope", "v2 tied `metadata` to the device; v3 links it to the user."),
        );
      }
      return;
    case "hold":
      attach.holds.push(
        note(
          row.rule,
          "`domain` sends requests to your own host; v3 documents no such option, so requests would leave it.",
        ),
      );
      return;
    case "challenge":
      if (isInert(entry.value, entry.context)) {
        return remove(
          note(
            "on-challenge-inert",
            "The callback did nothing; the SDK redirects to the challenge by itself.",
            { removed },
          ),
        );
      }
      attach.holds.push(note("on-challenge", challengeAdvice(entry)));
      return;
    case "limitExceeded":
      if (isInert(entry.value, entry.context)) {
        return remove(
          note(
            "on-limit-exceeded-empty",
            "The callback did nothing; cap devices with a device_count policy.",
            { removed },
          ),
        );
      }
      return remove(
        note(
          "on-limit-exceeded",
          "A device_count policy replaces `on_limit_exceeded`; v3 never calls this code.",
          { removed },
        ),
      );
    case "redirects":
    case "limits":
      return remove(...memberNotes(entry, removed));
    case "remove":
      if (entry.name === "secret") attach.secrets.push({ context: entry.context, path: entry.value });
      return remove(...removedNotes(entry, row.rule, removed));
  }
}

function removedNotes(
  entry: OptionEntry,
  rule: (typeof ATTACH_OPTIONS)[string]["rule"],
  removed: string,
): Note[] {
  if (entry.name === "secret") {
    return [
      note(rule, "`secret` is gone in v3. It was readable in the browser: rotate it.", {
        removed: "secret: [redacted]",
      }),
    ];
  }
  if (isNothing(entry.value, entry.context))
    return [note(rule, `\`${entry.name}\` had no value.`, { level: "info", removed })];
  const message = REMOVED_MESSAGES[entry.name] ?? `\`${entry.name}\` has no counterpart in v3.`;
  return [note(rule, message, { removed })];
}

const REMOVED_MESSAGES: Readonly<Record<string, string>> = {
  tolerance: "`tolerance` is policy-side in v3.",
  cookie: "`cookie` is removed from the call in v3.",
  groups: "`groups` are set by your server in v3: updateUser of @ruptjs/api.",
  event: "`event` has no place in the access call of v3.",
};

const URL_HOMES: Readonly<Record<string, string>> = {
  "redirect_urls.logout_url": "the Logout URL",
  "redirect_urls.new_account_url": "the Success URL",
};

function memberNotes(entry: OptionEntry, removed: string): Note[] {
  const facts = dashboardFacts(entry);
  if (facts.length === 0)
    return [
      note(
        entry.name === "redirect_urls" ? "redirect-urls" : "device-limit",
        `\`${entry.name}\` was empty.`,
        { removed },
      ),
    ];
  return facts.map((fact, index) => {
    const quoted = index === 0 ? { removed } : {};
    const home = URL_HOMES[fact.option];
    if (home)
      return note(
        "redirect-urls",
        `\`${fact.option}\` becomes ${home} of the policy's challenge config: \`${fact.text}\`.`,
        quoted,
      );
    if (fact.option.startsWith("redirect_urls")) {
      return note(
        "redirect-urls-unmapped",
        `\`${fact.option}\` has no documented home in v3: \`${fact.text}\`.`,
        quoted,
      );
    }
    if (fact.option.endsWith("device_limit") || fact.option.endsWith("overall_limit")) {
      return note(
        "device-limit",
        `The limit becomes the policy \`device_count > ${fact.value ?? fact.text}\`.`,
        quoted,
      );
    }
    return note("people-limit", `\`${fact.option}\` has no check in v3: \`${fact.text}\`.`, quoted);
  });
}

function challengeAdvice(entry: OptionEntry): string {
  return (
    `\`on_challenge\` does something here and v3 has no such callback. The call stays on v2. To keep control in v3: ` +
    "`const response = await rupt.evaluate.access({ ..., auto_challenge: false }); " +
    `if (response?.redirect) { /* what ${entry.name} did, then */ window.location.href = response.redirect; }\``
  );
}

/** `account` is `user`; `account`'s value wins where both are given. */
function planUser(attach: AttachCall, entries: readonly OptionEntry[]): void {
  const accounts = entries.filter((entry) => entry.name === "account");
  const users = entries.filter((entry) => entry.name === "user");
  if (accounts.length === 0) {
    for (const entry of users) attach.steps.push({ entry, do: "keep" });
    return;
  }
  attach.notes.push(note("account-to-user", "`account` is `user` in v3."));
  if (users.length === 0) {
    for (const entry of accounts) attach.steps.push({ entry, do: "rename", to: "user" });
    return;
  }
  const [account] = accounts;
  const [user] = users;
  if (
    !account ||
    !user ||
    accounts.length > 1 ||
    users.length > 1 ||
    account.object.node !== user.object.node ||
    account.conditional
  ) {
    attach.holds.push(
      note(
        "opaque-options",
        "`account` and `user` are given in different objects; which one holds cannot be seen.",
      ),
    );
    return;
  }
  attach.steps.push({ entry: user, do: "remove" });
  const certain = isCertain(account.value, account.context);
  attach.steps.push({ entry: account, do: "merge", fallback: certain ? null : user });
  if (certain && hasEffect(user.value)) {
    attach.notes.push(
      note("removed-effect", "The value of `user` calls code; that call no longer happens.", {
        removed: entryText(user),
      }),
    );
  }
  if (
    !certain &&
    (hasEffect(user.value) || hasEffect(account.value)) &&
    (user.property.node.start ?? 0) < (account.property.node.start ?? 0)
  ) {
    attach.notes.push(
      note("removed-effect", "`user` is now only evaluated when `account` is nullish.", { level: "warning" }),
    );
  }
}

/** A value that cannot be null: a literal, a template, a concatenation. */
function isCertain(value: NodePath, context: FoldContext): boolean {
  const path = unwrapped(value);
  if (path.isTemplateLiteral() || path.isBinaryExpression({ operator: "+" })) return true;
  return path.isLiteral() && fold(path, context)?.value != null;
}

function planClientId(attach: AttachCall, options: Options): void {
  const ids = options.entries.filter((entry) => entry.name === "client_id");
  for (const entry of ids) attach.steps.push({ entry, do: "remove" });
  const last = ids.at(-1);
  if (!last) {
    attach.holds.push(note("opaque-options", "No `client_id` can be seen among the options."));
    return;
  }
  const classified = ids.map((entry) => classifyClientId(entry.value, entry.context));
  const keys = new Set(classified.map((id) => id.key));
  const conditional = ids.filter((entry) => entry.conditional);
  if (conditional.length > 0 && (keys.size > 1 || (ids.length === 1 && options.objects.length > 0))) {
    attach.holds.push(note("client-choice", "Which `client_id` holds depends on a condition."));
    return;
  }
  const chosen = classified.at(-1);
  if (chosen) attach.clientId = chosen;
  attach.notes.push(note("client-id", "`client_id` is the client's `clientId`."));
}

function planLogout(attach: AttachCall, entries: readonly OptionEntry[]): void {
  const callbacks = entries.filter((entry) => entry.name === "on_current_device_logout");
  for (const entry of callbacks) {
    attach.steps.push({ entry, do: "rename", to: "on_logout" });
    attach.notes.push(note("on-logout", "`on_current_device_logout` is `on_logout` in v3."));
    const traits = callbackTraits(entry.value, entry.context);
    if (traits?.takesArgument) {
      attach.notes.push(
        note(
          "on-logout-argument",
          "The callback reads the `{ challenge }` that v2 passed; v3 documents no argument.",
        ),
      );
    }
    if (traits?.canReturnFalse) {
      attach.notes.push(
        note(
          "on-logout-false",
          "The callback can return `false`, which kept the device on the page in v2; v3 documents no return value.",
        ),
      );
    }
  }
  const [only] = callbacks;
  if (callbacks.length === 1 && only && !only.conditional && !only.shared)
    attach.logout = { entry: only, value: only.value };
}

function judgeResponse(attach: AttachCall): void {
  const { reads, escapes, truths } = attach.response;
  if (reads.length > 0) {
    const fields = [...new Set(reads.map((read) => read.field))].map((field) => `\`${field}\``).join(", ");
    const places = reads.map((read) => `line ${read.path.node.loc?.start.line ?? 0}`);
    attach.holds.push(
      note(
        "response-field",
        `The response's ${fields} is read (${[...new Set(places)].join(", ")}); v3 does not return it.`,
      ),
    );
    return;
  }
  if (escapes.length > 0) {
    const lines = [...new Set(escapes.map((path) => `line ${path.node.loc?.start.line ?? 0}`))].join(", ");
    attach.notes.push(
      note(
        "response-escapes",
        `The response leaves the function (${lines}); check that no reader needs a v2 field.`,
      ),
    );
  }
  if (truths.length > 0) {
    attach.notes.push(
      note(
        "response-truth",
        "Code tests whether there is a response; v3 does not document what a failed call resolves to.",
      ),
    );
  }
}

/** The source text of an option with its name. */
export function entryText(entry: OptionEntry): string {
  const { start, end } = entry.property.node;
  return entry.context.module.text.slice(start ?? 0, end ?? 0);
}

function textOf(path: NodePath, context: FoldContext, limit: number): string {
  const text = context.module.text.slice(path.node.start ?? 0, path.node.end ?? 0);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
