import type { Binding, NodePath } from "../../../src/code/tree/index.ts";
import type { Line } from "../../../src/rules/words.ts";

/** What a name or an expression of the program stands for. */
export type SdkValue =
  | { is: "namespace"; shape: ModuleShape }
  | { is: "sdk" }
  | { is: "function"; name: string }
  | { is: "other"; name: string }
  | { is: "type"; name: string }
  | { is: "promise"; of: SdkValue }
  /** An object of the project that holds parts of the SDK. */
  | { is: "object"; members: ReadonlyMap<string, SdkValue> }
  /** A function of the project that gives a part of the SDK. */
  | { is: "loader"; gives: SdkValue };

/** What a module gives to its importers: the v2 package, or a module of the project that passes parts of it on. */
export interface ModuleShape {
  /** True for the package itself. */
  v2: boolean;
  exports: ReadonlyMap<string, SdkValue>;
  /** What `require` gives where that is not an object with the exports: `module.exports = Rupt`. */
  whole?: SdkValue;
  /** True where the SDK is passed on in a form that is not rewritten: who reads it there stays on v2 with it. */
  heldOnV2?: true;
  /** What settings do with the name by which it comes, where that is why it is held. */
  settings?: "name-of-it" | "led-elsewhere";
}

/** Tells what a module specifier gives: the shape of the v2 package or of a module that passes it on; else null. */
export type ShapeOf = (specifier: string) => ModuleShape | null;

/** One place where the v2 SDK, or a module that passes it on, enters a file. */
export interface SdkEntry {
  form: "import" | "import-equals" | "require" | "dynamic" | "global" | "handed";
  /** Where the SDK was let go of that other code hands to this place. */
  from?: Line;
  /** The module specifier as written; empty for globals, and for what other code hands over. */
  specifier: string;
  shape: ModuleShape;
  /** The import declaration, the `require` or `import()` call, or the global reference. */
  path: NodePath;
  /** The string literal of the specifier. */
  specifierPath: NodePath | null;
  /** True where the call that names the module is a usage by itself: what AMD hands over. */
  byCall?: true;
  /** True where the SDK is loaded by code that runs later: `import()`, and `require` inside a function. */
  deferred: boolean;
  aliases: Alias[];
  references: SdkReference[];
  /** Where the code lets go of it, in an object or out of a function. */
  handedOut: HandedOut[];
}

/** A value of the SDK where the code of its file lets go of it. */
export interface HandedOut {
  readonly path: NodePath;
  readonly value: SdkValue;
}

/** A name that stands for the SDK or a part of it. Not a usage of its own. */
export interface Alias {
  entry: SdkEntry;
  binding: Binding;
  value: SdkValue;
  /** The import specifier, variable declarator, pattern property or parameter that declares the name. */
  declaration: NodePath;
  parent: Alias | null;
}

export type SdkReferenceKind =
  | "attach"
  | "call"
  | "type"
  | "escape"
  | "test"
  | "re-export"
  | "mock"
  | "member";

/** One place that uses the SDK. */
export interface SdkReference {
  kind: SdkReferenceKind;
  /** The whole expression: the call, the reference, the export specifier. */
  path: NodePath;
  entry: SdkEntry;
  /** The name that the use goes through, innermost first; null when it uses the root expression itself. */
  via: Alias | null;
  /** The function or member that is used. */
  name: string;
  value: SdkValue;
  /**
   * True where the SDK comes through a variable or an expression that may hold something else, `let sdk; if (ok) sdk = require("rupt")`,
   * or from a module that stays on v2.
   */
  uncertain: boolean;
}

/** Whether it is another function of v2 than the one that becomes `evaluate.access`. */
export const isOtherFunction = ({ value }: SdkReference): boolean =>
  value.is === "function" && value.name !== "attach";

/** Whether the class itself is passed on, under a name that stays. */
export const keepsClass = ({ value, path }: SdkReference): boolean =>
  value.is === "sdk" && (path.is("ExportSpecifier") || path.is("ExportDefaultDeclaration"));
