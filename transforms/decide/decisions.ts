import type { NodePath } from "../../src/code/tree/index.ts";
import type { RuleNote } from "../../src/rules/note.ts";
import type { UnitAnalysis } from "../find/analyze-unit.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { ClientId } from "../find/attach/client-id.ts";
import type { SdkEntry, SdkReference } from "../find/sdk/references.ts";
import type { PortableId } from "./portable-id.ts";

export type Creation = "eager" | "lazy" | "keyed";

/** One client: all calls of one package that attach with one id. */
export interface ClientGroup {
  packageDir: string;
  key: string;
  creation: Creation;
  members: { unit: UnitAnalysis; attach: AttachCall }[];
  /** The id to spell out where the client is created. */
  id: ClientId;
  portable: PortableId | null;
  /** Where the client lives: in the one file that uses it, or in a module of its own. */
  home:
    | { in: "unit"; unit: UnitAnalysis }
    | { in: "module"; path: string; exported: string; exists: boolean }
    | { in: "existing"; name: string };
  /** Why it is created on first use, for the note. */
  framework: string | null;
  /** The callback that goes into the constructor; null when it stays with the calls. */
  logout: AttachCall | null;
}

/** How one unit names the client of one group. */
export interface ClientUse {
  group: ClientGroup;
  local: string;
  /** The unit imports it already. */
  imported?: boolean;
}

/** Everything that is decided about one unit; `rewrite` turns it into edits. */
export interface UnitPlan {
  unit: UnitAnalysis;
  /** Calls that become `evaluate.access`, with their client. */
  migrated: Map<AttachCall, ClientUse>;
  /** Calls that stay on v2, with the reasons. */
  held: Map<AttachCall, RuleNote[]>;
  /** Clients that are created in this unit. */
  creates: ClientUse[];
  /** Clients that are imported from the client module. */
  imports: { use: ClientUse; specifier: string }[];
  /** Local name of the v3 class, when this unit creates a client. */
  className: string | null;
  /** Roots that some held code still needs. */
  neededEntries: Set<SdkEntry>;
  /** Sites other than attach calls that the rewrite takes care of (tests, removable types). */
  handledReferences: Set<SdkReference>;
  /** Type annotations that go with the rewrite. */
  droppedTypes: NodePath[];
  /** `export ... from` statements that everybody who reads them was migrated away from: swapped to v3, or removed. */
  openReExports: Set<NodePath>;
  keepsSideEffect: boolean;
}
