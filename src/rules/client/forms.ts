/**
 * The forms of a client and what each step up needs, in words: `transforms/decide/ladder.ts` climbs, `explain <path:line>` and
 * the prompts of `handoff` say what it did.
 */

/** How a call has its client. */
export const FORMS = {
  keyed: "An accessor that is told the client id at the call, and constructs one client per id.",
  lazy: "An accessor that constructs the client on first use, and reads the id then.",
  eager: "A constant, constructed when its module is loaded, as in the migration guide.",
} as const;

/** What a step up would have been. */
export const STEPS = {
  lazy: "One client that knows its id",
  eager: "A client that is a constant",
  on_logout: "`on_logout` in the constructor",
} as const;

/** What has to be proved for a step, and what is said where it is not. */
export const OBLIGATIONS = {
  "id-constant": "the id is only known where the call is: a parameter, state, or a value that changes",
  "id-initialised":
    "the call may run before the variable of the id has its value, and v2 carried on with `undefined`",
  "id-not-narrowed":
    "a condition around the call makes the id a string; the constructor would be given one that may be none",
  "id-loaded-before":
    "the client module would import the id's module before it is loaded today; modules with effects would run in another order",
  "id-not-shared":
    "another call is given its id when it is made, and that may be the same id: both share one accessor",
  "id-spelled": "the id cannot be written where the client would be created",
  "no-server":
    "a server may run this code, or `--client lazy` was given; v3 does not document that its constructor is safe there",
  "id-known-at-load": "nothing shows that the id has its value when its module is loaded",
  "id-not-mocked":
    "a test puts a stand-in in the place of the module that the id is read from; it may have none when it is loaded",
  "id-not-tested":
    "the app asks whether the variable is there that the id is; a constant would be constructed without it",
  "no-guard": "a condition on the id guards the call; a constant would be constructed regardless",
  "no-import-cycle":
    "the module of the id leads back to this file by imports; the id would be read too early",
  "not-called-before": "an import cycle may call this function before the client is constructed",
  "only-client-in-module":
    "the client module holds more than one client; importing one would construct them all",
  "same-callback": "not every call of the client carries the same callback",
  "callback-in-file": "the callback is in another file than the client, or uses the SDK itself",
  "callback-captures": "the callback reads something that only exists where it is",
  "callback-not-reassigned": "the name of the callback may be given another function later",
  "callback-initialised": "a call may run before the callback has its value",
  "callback-no-cycle":
    "the module of the callback leads back to this file by imports; it would be read too early",
  "callback-not-mocked":
    "a test puts a stand-in in the place of the module that the callback is from; it may have none when it is loaded",
} as const;

export type ObligationId = keyof typeof OBLIGATIONS;

/** What an answer that is no proof means. */
export const ANSWERS = {
  refuted: "This place speaks against it",
  unknown: "Nothing at this place shows it",
} as const;

/** What is said of an obligation; a result may name one that this version does not know. */
export const obligationText = (id: string): string =>
  Object.entries(OBLIGATIONS).find(([name]) => name === id)?.[1] ?? id;
