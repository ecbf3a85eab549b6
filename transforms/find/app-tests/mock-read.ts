import type { ObjectExpression } from "@babel/types";
import type { NodePath } from "../../../src/code/tree/index.ts";

/**
 * What a test does with a function that stands for `attach`:
 * - `plain`: counts its calls, resets it, gives it a result: nothing that names an option
 * - `literal`: compares the options of a call with an object literal
 * - `option`: reads one option of a call, by a member or a pattern
 * - `type`: names an option in a type that it writes beside
 * - `unseen`: anything else; what becomes of it cannot be told
 */
export type MockRead =
  | { is: "plain" }
  | { is: "literal"; object: NodePath<ObjectExpression>; negated: boolean }
  | { is: "option"; name: string; key: NodePath; path: NodePath; shorthand: boolean }
  | { is: "type"; name: string; key: NodePath }
  | { is: "unseen"; path: NodePath };

/** What an expression of the test stands for: the function, all its calls, one call, the options of a call. */
export type Level = "mock" | "calls" | "call" | "options";
