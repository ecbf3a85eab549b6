import type { FoldContext } from "../../../src/code/fold.ts";
import { lineOf } from "../../../src/code/source-module.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import type { Note } from "../../../src/result.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import { note } from "../note.ts";
import type { SdkReference } from "../sdk/references.ts";
import { isChangedElsewhere } from "../sdk/stable-binding.ts";
import type { AttachCall } from "./attach-facts.ts";
import { hasEffect, isInert } from "./callbacks.ts";
import { classifyClientId, readAtCall } from "./client-id.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import { type OptionEntry, type Options, type OptionsReader, readOptions } from "./options.ts";
import { planLogout } from "./plan-logout.ts";
import { planUser } from "./plan-user.ts";
import { entryText, memberNotes, removedNotes } from "./removed-notes.ts";
import { responseUse } from "./response.ts";
import { lastingEntries, possibleIds, readSeen } from "./seen-options.ts";

export type { AttachCall, OptionStep } from "./attach-facts.ts";

export interface AttachContext extends OptionsReader {
  /** Code that will be removed: reads in there do not count. */
  ignored(path: NodePath): boolean;
}

/** Reads one call of `attach`: its options by the mapping table, its client id, its callbacks, the use of its response. */
export function readAttachCall(site: SdkReference, reader: AttachContext): AttachCall {
  const call = site.path;
  const attach: AttachCall = {
    site,
    call,
    options: null,
    steps: [],
    clientId: null,
    possibleIds: [],
    logout: null,
    argumentDefaults: [],
    response: responseUse(call, reader),
    notes: [note("attach-to-access", "`attach` became `evaluate.access` at the same place.")],
    holds: [],
    facts: [
      {
        option: "call",
        // The options are not quoted: one of them may be a secret.
        text: `${textOf(call.get("callee") as NodePath, reader.context, 80)}(…)`,
        value: null,
        at: call,
        context: reader.context,
      },
    ],
    secrets: [],
  };
  if (site.uncertain)
    attach.holds.push(
      note(
        "import-unresolved",
        site.entry.shape.heldOnV2
          ? "The SDK comes from a module that passes it on with `module.exports`. The call stays on v2 with that module: create the v3 client there and pass it on, or load the SDK here by an import."
          : "The SDK comes through a variable or an expression that may hold something else. The call stays on v2: load the SDK by an import, or create the v3 client where it is loaded.",
      ),
    );
  const args =
    call.is("CallExpression") || call.is("OptionalCallExpression")
      ? (call.get("arguments") as NodePath[])
      : [];
  const [argument] = args;
  if (!argument?.is("Expression")) {
    attach.holds.push(
      note(
        "not-a-call",
        "The call has no options that could be read. It stays on v2: write it as `rupt.evaluate.access({ ... })`.",
      ),
    );
  } else if (args.length > 1) {
    attach.holds.push(
      note(
        "not-a-call",
        "The call has more than one argument, and v2 reads only the first. It stays on v2: write it as `rupt.evaluate.access({ ... })`.",
      ),
    );
    readSeen(attach, argument, reader);
  } else {
    readArgument(attach, argument, reader);
  }
  judgeResponse(attach);
  return attach;
}

function readArgument(attach: AttachCall, argument: NodePath, reader: AttachContext): void {
  const options = readOptions(argument, reader);
  if ("opaque" in options) {
    attach.holds.push(
      note(
        "opaque-options",
        `The options cannot be seen: ${options.opaque}. The call stays on v2: pass an object literal, so that each option can be mapped.`,
      ),
    );
    readSeen(attach, argument, reader);
    return;
  }
  attach.options = options;
  for (const entry of options.entries) readEntry(attach, entry);
  attach.facts.push(...lastingEntries(options.entries).flatMap(dashboardFacts));
  attach.holds = shortened(attach.holds);
  planUser(attach, options.entries);
  planClientId(attach, options, reader);
  planLogout(attach, options.entries);
  const names = new Set(options.entries.map((entry) => entry.name));
  if (!names.has("email") && !names.has("phone")) {
    attach.notes.push(
      note(
        "no-owner-contact",
        "Neither `email` nor `phone` is passed, so nobody can be asked to prove that the account is theirs.",
      ),
    );
  }
  if (options.shared.length > 0) {
    const text = options.shared.map((each) => `\`${textOf(each.reference, reader.context, 40)}\``).join(", ");
    attach.notes.push(
      note(
        "shared-options",
        `${text} is also read elsewhere, or has a type of its own, and stays as it is: the call gets its own options.`,
      ),
    );
  }
}

const MOST_UNKNOWN = 20;

/** A table of thousands given as options is one problem, not thousands. */
function shortened(holds: readonly Note[]): Note[] {
  const unknown = holds.filter((each) => each.rule === "unknown-option");
  if (unknown.length <= MOST_UNKNOWN) return [...holds];
  const more = `${unknown.length - MOST_UNKNOWN} more options of the call are not known either.`;
  const others = holds.filter((each) => each.rule !== "unknown-option");
  return [...others, ...unknown.slice(0, MOST_UNKNOWN), note("unknown-option", more)];
}

/** Rows of the mapping table that need more than the table. */
function readEntry(attach: AttachCall, entry: OptionEntry): void {
  const row = Object.hasOwn(ATTACH_OPTIONS, entry.name) ? ATTACH_OPTIONS[entry.name] : undefined;
  const removed = entryText(entry);
  const remove = (...notes: Note[]) => {
    attach.steps.push({ entry, do: "remove" });
    attach.notes.push(...notes);
    if (!hasEffect(entry.value, entry.context)) return;
    const message = `The value of \`${entry.name}\` runs code, which no longer happens.`;
    attach.notes.push(note("removed-effect", message, entry.name === "secret" ? {} : { removed }));
  };
  if (!row) {
    attach.holds.push(
      note(
        "unknown-option",
        `\`${entry.name}\` is not an option that Rupt v2 documents, so nobody can tell what becomes of it. The call stays on v2: remove the option, or move the call by hand.`,
      ),
    );
    return;
  }
  switch (row.fate) {
    case "client":
    case "user":
    case "logout":
      return; // planned together, by the callers below
    case "keep":
      attach.steps.push({ entry, do: "keep" });
      if (entry.name === "metadata")
        attach.notes.push(
          note("metadata-scope", "v2 tied `metadata` to the device; v3 links it to the user."),
        );
      return;
    case "hold":
      attach.holds.push(
        note(
          row.rule,
          "`domain` sends requests to your own host, and v3 documents no such option. The call stays on v2, so that requests do not leave your host: ask Rupt how v3 uses a custom domain.",
        ),
      );
      return;
    case "challenge":
      if (isInert(entry.value, entry.context))
        return remove(
          note(
            "on-challenge-inert",
            "`on_challenge` did nothing and was removed: the v3 SDK redirects to the challenge by itself.",
            { removed },
          ),
        );
      attach.holds.push(note("on-challenge", CHALLENGE_ADVICE));
      return;
    case "limitExceeded":
      if (isInert(entry.value, entry.context))
        return remove(
          note(
            "on-limit-exceeded-empty",
            "`on_limit_exceeded` did nothing and was removed: cap devices with a device_count policy.",
            { removed },
          ),
        );
      return remove(
        note(
          "on-limit-exceeded",
          "`on_limit_exceeded` was removed: a device_count policy replaces it, and v3 never calls this code. Find another place for what it did.",
          { removed },
        ),
      );
    case "redirects":
    case "limits":
      return remove(...memberNotes(entry));
    case "remove":
      if (entry.name === "secret") attach.secrets.push({ context: entry.context, path: entry.value });
      return remove(...removedNotes(entry));
  }
}

const CHALLENGE_ADVICE =
  "`on_challenge` does something here, and v3 has no such callback. The call stays on v2. To keep control in v3: " +
  "`const response = await rupt.evaluate.access({ ..., auto_challenge: false }); " +
  "if (response?.redirect) { /* what on_challenge did; then, unless it returned false: */ window.location.href = response.redirect; }`";

function planClientId(attach: AttachCall, options: Options, { assigned }: AttachContext): void {
  const ids = options.entries.filter((entry) => entry.name === "client_id");
  for (const entry of ids) attach.steps.push({ entry, do: "remove" });
  if (ids.length === 0) {
    attach.holds.push(
      note(
        "opaque-options",
        "No `client_id` can be seen among the options, so no client can be created. The call stays on v2: pass `client_id` here.",
      ),
    );
    return;
  }
  const classified = ids.map((entry) => {
    const id = classifyClientId(entry.value, entry.context);
    return assigned && isChangedElsewhere(entry.value, entry.context, assigned) ? readAtCall(id) : id;
  });
  const keys = new Set(classified.map((id) => id.key));
  const conditional = ids.filter((entry) => entry.conditional);
  if (conditional.length > 0 && (keys.size > 1 || (ids.length === 1 && options.objects.length > 0))) {
    attach.possibleIds = possibleIds(ids);
    attach.holds.push(
      note(
        "client-choice",
        "Which `client_id` holds depends on a condition. The call stays on v2: create one client per id, and choose between them here.",
      ),
    );
    return;
  }
  const chosen = classified.at(-1);
  if (chosen) attach.clientId = chosen;
  for (const entry of ids) {
    const message = "`client_id` is now the client's `clientId`.";
    attach.notes.push(note("client-id", message, entry.shared ? {} : { removed: entryText(entry) }));
  }
}

function judgeResponse(attach: AttachCall): void {
  const { reads, escapes, truths } = attach.response;
  if (reads.length > 0) {
    const names = [...new Set(reads.map((read) => read.field))];
    const count = names.length;
    const fields = names.map((field) => `\`${field}\``).join(", ");
    const places = reads.map((read) => `line ${lineOf(read.path)}`);
    attach.holds.push(
      note(
        "response-field",
        `The response's ${fields} ${count === 1 ? "is" : "are"} read (${[...new Set(places)].join(", ")}), and v3 does not return ${count === 1 ? "it" : "them"}. The call stays on v2: stop reading the response, or ask for the user's devices on your server.`,
      ),
    );
    return;
  }
  if (escapes.length > 0) {
    const lines = [...new Set(escapes.map((path) => `line ${lineOf(path)}`))].join(", ");
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

function textOf(path: NodePath, context: FoldContext, limit: number): string {
  const text = context.module.text.slice(path.node.start ?? 0, path.node.end ?? 0);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
