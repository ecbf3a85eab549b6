import type { NodePath } from "../../../src/code/tree/index.ts";
import type { PolicyFact } from "../../../src/result.ts";

/** A fact whose usage id and client id are filled in later. */
export type DraftFact = Omit<PolicyFact, "usage" | "clientId" | "source"> & {
  at: NodePath;
  /** The options object that it stands in: of several ids it belongs to the one beside it. */
  object?: unknown;
};
