import type { NodePath } from "../../../src/code/tree/index.ts";
import type { PolicyFact } from "../../../src/result.ts";
import type { DecisionRule } from "../../../src/rules/decisions.ts";
import type { RuleNote } from "../../../src/rules/note.ts";
import type { SdkReference } from "../sdk/references.ts";
import type { Seed } from "../take-out/take-out.ts";
import type { Intercept } from "./callbacks/intercept.ts";
import type { ClientId } from "./ids/client-id.ts";
import type { OptionEntry, Options } from "./options.ts";
import type { StoredKey } from "./response/key-reads.ts";
import type { ResponseUse } from "./response/response-use.ts";

/** What happens to one option of a call. */
export type OptionStep =
  | { entry: OptionEntry; do: "keep" }
  | { entry: OptionEntry; do: "rename"; to: "user" | "on_logout" }
  /** `keeps`: it leaves the call, and stays in its file as a function of its own. */
  | { entry: OptionEntry; do: "remove"; keeps?: "function" }
  /** Something else takes its place. */
  | { entry: OptionEntry; do: "replace"; text: string }
  /** `account ?? user`: the account's entry becomes `user`, with the other value as its fallback. */
  | { entry: OptionEntry; do: "merge"; fallback: OptionEntry | null };

/** One `attach` call with everything that one file (and what it imports) tells about it. */
export interface AttachCall {
  site: SdkReference;
  call: NodePath;
  /** The options, or null when they cannot be seen. */
  options: Options | null;
  steps: OptionStep[];
  clientId: ClientId | null;
  /** Where `clientId` is null: ids that may hold, each with the object that it stands in. The dashboard needs them all. */
  possibleIds: { id: ClientId; object: unknown }[];
  /** The object literals that it passes, as far as they can be seen, where `options` is null. */
  seenObjects: readonly NodePath[];
  /** The logout callback, when the call has exactly one that holds without a condition. */
  logout: { entry: OptionEntry; value: NodePath } | null;
  /** Parameters of logout callbacks that need a default, because v3 passes nothing. */
  argumentDefaults: { entry: OptionEntry; parameter: NodePath }[];
  response: ResponseUse;
  /** How it does by itself what `on_challenge` did; null where it has none, or is held for it. */
  intercept: Intercept | null;
  /** What it passes beside its `user`, so that the owner can be reached; null where nothing is added. */
  contact: OwnerContact | null;
  /** What stores the `device_id` of its response, and goes when the call is migrated. */
  stores: readonly Seed[];
  /** The names that it is stored by where other files may read it. */
  storedAs: readonly StoredKey[];
  /** The names of members that it is kept in, where other files may read them. */
  keptAs: readonly string[];
  /** Questions that are asked once for a run, and that this call is about. */
  asks: DecisionRule[];
  /** Notes for when the call is migrated. */
  notes: RuleNote[];
  /** Why the call cannot be migrated; empty when it can. */
  holds: RuleNote[];
  facts: DraftFact[];
  /** The call in each configuration of its app, where they give it other values; none where all give the same. */
  configurations: readonly { name: string; call: AttachCall }[];
  /** Expressions whose text is secret. */
  secrets: NodePath[];
}

/** A fact whose usage id and client id are filled in later. */
export type DraftFact = Omit<PolicyFact, "usage" | "clientId" | "source"> & {
  at: NodePath;
  /** The options object that it stands in: of several ids it belongs to the one beside it. */
  object?: unknown;
};

/** What a call may pass beside its `user`: properties of the object that this is a property of. */
export interface OwnerContact {
  readonly entry: OptionEntry;
  /** The object, with what reads a member of it. */
  readonly object: NodePath;
  readonly dot: "." | "?.";
  /** Those that TypeScript proves to hold text. */
  readonly names: readonly string[];
}
