import type { ObjectExpression } from "@babel/types";
import type { NodePath } from "../../../src/code/tree/index.ts";
import type { Spy } from "../../find/app-tests/app-test.ts";
import type { ModuleMock } from "../../find/app-tests/module-mocks.ts";
import type { SdkReference } from "../../find/sdk/references.ts";

/** What is to become of the stand-ins of one test file. */
export interface MockPlan {
  readonly fate: MockFate;
  readonly mocks: readonly ModuleMock[];
  /** Calls that undo them. */
  readonly undone: readonly NodePath[];
  /** The variable that has to be declared before the first mock; null where none is needed. */
  readonly declares: string | null;
  /** What the test calls the function; null where nothing refers to it. */
  readonly name: string | null;
  /** References of the test to the v2 `attach`, which become that name. */
  readonly references: readonly SdkReference[];
  readonly spies: readonly SpyPlan[];
  readonly literals: readonly LiteralPlan[];
  readonly keys: readonly KeyPlan[];
  /** The class that a mock elsewhere gives is asked for the function: the test constructs one. */
  readonly provided: boolean;
  /** Places that a person has to change, or the test fails. */
  readonly left: readonly LeftExpectation[];
}

/**
 * - `swapped`: the mock names the v3 package
 * - `doubled`: a mock of the v3 package comes beside it, because the test still reaches code on v2
 * - `kept`: all that the test reaches stays on v2; so does the mock
 * - `refused`: it cannot be seen that the test would pass
 */
export type MockFate =
  | { readonly is: "swapped" }
  | { readonly is: "doubled" | "kept"; readonly because: readonly string[] }
  | { readonly is: "refused"; readonly why: MockRefusal; readonly fails: boolean };

export type MockRefusal =
  | {
      readonly what:
        | "not-asked"
        | "factory"
        | "two-mocks"
        | "runs-early"
        | "constructed-first"
        | "project"
        | "unreached"
        | "more-of-v3"
        | "client"
        | "deferred"
        | "placed";
    }
  | { readonly what: "read" | "other-call"; readonly line: number };

/** What is to become of a file under `__mocks__/`. */
export interface MockFilePlan {
  readonly fate: MockFate;
  /** Where the mock of the v3 package stands. */
  readonly path: string;
}

/** A spy, and the expression of the client that it goes on. */
export interface SpyPlan {
  readonly spy: Spy;
  readonly client: string;
}

/** An object literal that says which options are expected. */
export interface LiteralPlan {
  readonly object: NodePath<ObjectExpression>;
  readonly renames: readonly { readonly property: NodePath; readonly to: string }[];
  readonly removes: readonly NodePath[];
  readonly removed: readonly string[];
}

/** An option that the test reads under another name. */
export interface KeyPlan {
  readonly key: NodePath;
  readonly to: string;
  readonly shorthand: boolean;
}

export interface LeftExpectation {
  readonly path: NodePath;
  /** Why it cannot follow the call. */
  readonly why: "empty" | "callback" | "detached" | "dropped" | "negated" | "unseen" | "gone" | "both";
  /** The options, or functions, that it names. */
  readonly options: readonly string[];
}
