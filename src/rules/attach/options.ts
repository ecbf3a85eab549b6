import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, accessCall, KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";
import { type Line, placesText } from "../words.ts";

/** Why the options cannot be seen; `name` is the constant that hides them. */
export type Unseen =
  | { readonly is: keyof typeof UNSEEN }
  | { readonly is: keyof typeof UNSEEN_NAME; readonly name: string }
  | { readonly is: "spread"; readonly of: Unseen };

/** Why a call cannot be mapped, and the places that call the function around it. */
type Opaque = (
  | { readonly why: "unseen"; readonly unseen: Unseen }
  | { readonly why: keyof typeof NOT_MAPPED }
) & { readonly callers?: readonly Line[] };

/** Callers that a note names. */
const MOST_CALLERS = 20;

/** The options as a whole. */
export const options = {
  "unknown-option": rule({
    title: "Unknown option",
    level: "action",
    why: "Neither the v2 types nor its docs know this option.",
    todo: "find out what this option is for, then move the call by hand",
    docs: DOCS.webMigration,
    handoff: {
      v2: "v2 took the call as it is; neither its types nor its docs know the option, so it most likely did nothing.",
      documented: [ACCESS_CALL],
      undocumented: ["The option, in v2 and in v3."],
      ways: (call) => [
        {
          what: "Find out in the history of the file why the option is there. Where it did nothing, remove it and run `npx rupt-migrate --yes` again: the call is then migrated by the program.",
        },
        {
          what: "Move the call by hand, and put what the option was for where it belongs.",
          code: [call.paste ?? accessCall(call)],
        },
        KEEP_V2,
      ],
    },
    before: 'Rupt.attach({ client_id: "abc", account: user.id, language: "de" });',
    after: "// by hand, once it is known what the option did\nrupt.evaluate.access({ user: user.id });",
    todoOf: (unknown: { option: string } | { more: number }) =>
      "more" in unknown ? null : `find out what ${unknown.option} is for, then move the call by hand`,
    message: (unknown: { option: string } | { more: number }) =>
      "more" in unknown
        ? `${unknown.more} more options of the call are not known either.`
        : `\`${unknown.option}\` is not an option that Rupt v2 documents, so it is not known what becomes of it. The call stays on v2: remove the option, or move the call by hand.`,
  }),
  "opaque-options": rule({
    title: "Options that cannot be seen",
    level: "action",
    why: "The options come from a value whose content is not visible here, so none of them can be mapped.",
    todo: "pass an object literal, then run rupt-migrate again",
    todoOf: ({ why }: Opaque) => (why === "unseen" ? null : `${DO_FIRST[why]}, then run rupt-migrate again`),
    docs: DOCS.webMigration,
    handoff: {
      v2: "`attach` got options that were made elsewhere: what they hold cannot be seen at the call, so nothing of them could be mapped.",
      documented: [ACCESS_CALL],
      undocumented: ["That v3 ignores options of v2 that it does not know: do not pass them on."],
      ways: (call) => [
        {
          what: "Write the options as an object literal at the call, from what the maker of the options puts in, and run `npx rupt-migrate --yes` again: the program then maps each of them, and the URLs and limits get into the recipe. This is the surest way.",
        },
        {
          what: "Move the call by hand, with only what v3 knows. Note the URLs and limits that were among the options for the dashboard.",
          code: [call.paste ?? accessCall(call)],
        },
        KEEP_V2,
      ],
    },
    before: "Rupt.attach(optionsFor(user));",
    after: "// by hand\nrupt.evaluate.access({ user: user.id, email: user.email });",
    message: (opaque: Opaque) => {
      const text =
        opaque.why === "unseen"
          ? `The options cannot be seen: ${unseenText(opaque.unseen)}. The call stays on v2: pass an object literal, so that each option can be mapped.`
          : NOT_MAPPED[opaque.why];
      const { callers = [] } = opaque;
      return callers.length === 0
        ? text
        : `${text} The wrapper is called in ${placesText(callers, MOST_CALLERS)}.`;
    },
  }),
  "shared-options": rule({
    title: "Options object is also read elsewhere",
    level: "info",
    why: "The object stays as it is; the call gets its own options.",
    docs: DOCS.webMigration,
    before: 'const options = { client_id: "abc", account: user.id };\nlog(options);\nRupt.attach(options);',
    after:
      'const options = { client_id: "abc", account: user.id };\nlog(options);\nrupt.evaluate.access({ user: user.id });',
    message: ({ objects }: { objects: readonly string[] }) =>
      `${objects.map((text) => `\`${text}\``).join(", ")} is also read elsewhere, or has a type of its own, and stays as it is: the call gets its own options.`,
  }),
};

const NOT_MAPPED = {
  "id-out-of-reach": "The `client_id` cannot be read where the call is.",
  "id-order":
    "The `client_id` would be read before the options that stand above it, which may change it or be changed by it. The call stays on v2: read the id into a constant first.",
  "sdk-within":
    "An option that v3 does not have uses the v2 SDK itself, which would go with it. The call stays on v2: move what that option does out of the call first, or delete it.",
  "no-client-id":
    "No `client_id` can be seen among the options, so no client can be created. The call stays on v2: pass `client_id` here.",
  "typed-by-project":
    "The options are cast to a type of the project, which has the names of v2: those of v3 would not fit it. The call stays on v2: take the cast off the options, or give the type the names of v3 and move the call by hand.",
  "hidden-code":
    "`eval` or `with` in this file may read or set any name, so nobody can see what the call passes and what reads its response. The call stays on v2: take `eval` or `with` out of the file, or move the call by hand.",
  "user-is-a-method":
    "`account` or `user` is a method, which is no user id. The call stays on v2: pass the id.",
  "user-and-account-apart":
    "`account` and `user` come from different objects, so it cannot be seen which of them applies. The call stays on v2: pass only `account`.",
} as const;

/** What has to be done before such a call can be migrated. */
const DO_FIRST: Readonly<Record<keyof typeof NOT_MAPPED, string>> = {
  "id-out-of-reach": "read client_id from a constant that this file sees",
  "id-order": "read client_id into a constant above the call",
  "sdk-within": "move what an option does with the SDK out of this call",
  "no-client-id": "pass client_id here",
  "typed-by-project": "take the cast off the options",
  "hidden-code": "take eval or with out of this file, or move the call by hand",
  "user-is-a-method": "pass the id of the user as account",
  "user-and-account-apart": "pass only account",
};

const UNSEEN = {
  "function-result": "they are the result of a function",
  member: "they are a member of another object",
  "not-a-literal": "they are not an object literal",
  accessor: "an option is a getter or a setter",
  "computed-name": "an option has a computed name",
  "too-many": "there are too many of them",
} as const;

/** What is said of the constant after its name. */
const UNSEEN_NAME = {
  undeclared: "is not declared in this file",
  circular: "refers to itself",
  escapes: "is passed to other code, which may change it",
  shared: "is also read elsewhere",
  parameter: "is a parameter",
  reassigned: "is reassigned",
  "not-plain": "is not a plain constant",
  "no-value": "has no value where it is declared",
  changed: "is changed after it is declared",
  imported: "is imported and its object cannot be seen",
} as const;

function unseenText(unseen: Unseen): string {
  if (unseen.is === "spread") return `a spread cannot be seen into: ${unseenText(unseen.of)}`;
  return "name" in unseen ? `\`${unseen.name}\` ${UNSEEN_NAME[unseen.is]}` : UNSEEN[unseen.is];
}
