import type {
  CallExpression,
  ImportDeclaration,
  MemberExpression,
  OptionalMemberExpression,
  TSImportEqualsDeclaration,
} from "@babel/types";
import { isDeclarationFile } from "../../../src/code/file-names.ts";
import {
  type Binding,
  importedName,
  isCall,
  isMember,
  isTypePosition,
  keyName,
  literalText,
  mayBeNamed,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueDeclarer,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { argumentFor, isGlobalObject, mayNameGlobal, namesGlobal } from "../globals/global-object.ts";
import { mayBeOfGlobal } from "../globals/likely-global.ts";
import { mayBeCopy, usedAsV2 } from "../handed/copied-files.ts";
import { handedBack } from "../handed/handed-calls.ts";
import type { Handed } from "../handed/handed-names.ts";
import { amdModules, isCreateRequire, isOtherRequire } from "./amd.ts";
import { followSdk } from "./follow-sdk.ts";
import { isMockedName, requiresMock } from "./mock-calls.ts";
import type { ModuleShape, SdkEntry, SdkValue, ShapeOf } from "./references.ts";
import { COPIED_SHAPE } from "./v2-shape.ts";

export type { ShapeOf };

type NewEntry = Omit<SdkEntry, "aliases" | "references" | "handedOut">;

const RUPT: ReadonlySet<string> = new Set(["Rupt"]);

/**
 * Finds every place where the SDK enters the unit, and follows it to its uses.
 *
 * @param handed what the project lets go of: calls of it that other code hands to the unit are looked for
 */
export function findEntries(
  module: SourceModule,
  shapeOf: ShapeOf,
  handed: Handed | null = null,
): SdkEntry[] {
  const roots: SdkEntry[] = [];
  const enter = (root: NewEntry): SdkEntry => {
    const entered: SdkEntry = { ...root, aliases: [], references: [], handedOut: [] };
    roots.push(entered);
    return entered;
  };

  const { tree } = module;
  const followed = new Set<Binding>();
  const likely: NodePath[] = [];
  const enterMember = (node: MemberExpression | OptionalMemberExpression) => {
    if (!mayBeNamed(node.property, node.computed, RUPT)) return;
    const path = tree.pathOf(node);
    if (staticName(path) !== "Rupt") return;
    if (isGlobalObject(path.get("object"))) enterGlobal(module, path, enter, followed);
    else if (mayBeOfGlobal(path)) likely.push(path);
  };
  tree.visit({
    ImportDeclaration(node) {
      const shape = shapeOf(node.source.value) ?? shapeOfCopy(tree.pathOf(node.source));
      if (shape) enterImport(module, tree.pathOf(node), shape, enter, followed);
    },
    TSImportEqualsDeclaration(node) {
      enterEquals(module, tree.pathOf(node), shapeOf, enter, followed);
    },
    CallExpression(node) {
      if (mayNameGlobal(node) && namesGlobal(tree.pathOf(node)))
        enterGlobal(module, tree.pathOf(node), enter, followed);
      if (node.callee.type === "Identifier" && node.arguments.some(({ type }) => type === "ArrayExpression"))
        enterAmd(module, tree.pathOf(node), shapeOf, enter, followed);
      if (isLoad(node) || namesV2(node) || requiresMock(node))
        enterLoad(module, tree.pathOf(node), shapeOf, enter, followed);
    },
    // `const { Rupt } = window`.
    ObjectProperty(node) {
      if (!node.computed && !mayBeNamed(node.key, false, RUPT)) return;
      const path = tree.pathOf(node);
      const from = takenFrom(path);
      if (!from || !isGlobalObject(from)) return;
      if (node.computed ? fold(path.get("key"))?.value === "Rupt" : keyName(path) === "Rupt")
        enterGlobal(module, path, enter, followed);
    },
    // `"Rupt" in window`.
    BinaryExpression(node) {
      if (node.operator !== "in" || node.left.type !== "StringLiteral" || node.left.value !== "Rupt") return;
      const path = tree.pathOf(node);
      if (isGlobalObject(path.get("right"))) enterGlobal(module, path, enter, followed);
    },
    MemberExpression: enterMember,
    OptionalMemberExpression: enterMember,
    Identifier(node) {
      if (node.name !== "Rupt") return;
      const path = tree.pathOf(node);
      if (!path.isReferencedIdentifier() || isTypePosition(path)) return;
      const binding = path.scope.getBinding("Rupt");
      if (binding && isDeclarationFile(module.path) && isHandedOver(path)) return;
      if ((binding ? isAmbient(binding.path) : true) && valueDeclarer(path, "Rupt") === null)
        enterGlobal(module, path, enter, followed);
    },
  });
  roots.splice(0, roots.length, ...roots.filter((root) => root.shape !== COPIED_SHAPE || usedAsV2(root)));
  const known = new Set(roots.flatMap(({ references }) => references.map(({ path }) => path)));
  for (const { call, path, value, from } of handed ? handedBack(module, handed) : []) {
    if (known.has(call)) continue;
    followSdk(module, enter({ ...HANDED, path, from }), followed).value(path, value);
  }
  const seen = roots.flatMap(({ references }) => references);
  for (const path of likely)
    if (!seen.some((site) => path.isDescendant(site.path) || site.path.isDescendant(path)))
      enterGlobal(module, path, enter, followed);
  return roots;
}

/** What comes from a file that is named like the SDK, until it is known how that is used. */
const shapeOfCopy = (specifier: NodePath): ModuleShape | null => (mayBeCopy(specifier) ? COPIED_SHAPE : null);

/** What a property of a pattern is taken out of: `window` for `const { Rupt } = window`. */
function takenFrom({ parentPath: pattern }: NodePath): NodePath | null {
  if (!pattern?.is("ObjectPattern")) return null;
  const { parentPath: source } = pattern;
  if (source?.is("VariableDeclarator")) return source.get("init");
  return source?.is("AssignmentPattern") ? source.get("right") : argumentFor(pattern);
}

/** `import Rupt = require("rupt")`. */
function enterEquals(
  module: SourceModule,
  path: NodePath<TSImportEqualsDeclaration>,
  shapeOf: ShapeOf,
  enter: (root: NewEntry) => SdkEntry,
  followed: Set<Binding>,
): void {
  const reference = path.get("moduleReference");
  if (!reference.is("TSExternalModuleReference")) return;
  const specifierPath = reference.get("expression");
  const specifier = specifierPath.node.value;
  const shape = shapeOf(specifier);
  if (!shape) return;
  const root = enter({ form: "import-equals", specifier, shape, path, specifierPath, deferred: false });
  const value: SdkValue = shape.whole ?? { is: "namespace", shape };
  followSdk(module, root, followed).pattern(path.get("id"), value, path, null);
}

/** `require("rupt")`, `import("rupt")`, and calls that load it in other ways. */
function enterLoad(
  module: SourceModule,
  path: NodePath<CallExpression>,
  shapeOf: ShapeOf,
  enter: (root: NewEntry) => SdkEntry,
  followed: Set<Binding>,
): void {
  const load = moduleLoad(path);
  if (!load || isMockedName(path)) return;
  const known = shapeOf(load.specifier) ?? (load.byOther ? null : shapeOfCopy(load.specifierPath));
  if (!known) return;
  const shape = load.byOther ? heldShape(known) : known;
  const namespace: SdkValue = { is: "namespace", shape };
  const { byOther, ...loaded } = load;
  const root = enter({ ...loaded, shape, path, ...(byOther ? { byCall: true } : {}) });
  followSdk(module, root, followed).value(
    path,
    load.form === "dynamic" ? { is: "promise", of: namespace } : (shape.whole ?? namespace),
  );
}

const HANDED_SHAPE: ModuleShape = { v2: false, exports: new Map(), heldOnV2: true };

/** A call of what other code hands to the unit. */
const HANDED = {
  form: "handed",
  specifier: "",
  shape: HANDED_SHAPE,
  specifierPath: null,
  byCall: true,
  deferred: true,
} as const;

const GLOBAL_SHAPE: ModuleShape = { v2: true, exports: new Map() };

function enterGlobal(
  module: SourceModule,
  path: NodePath,
  enter: (root: NewEntry) => SdkEntry,
  followed: Set<Binding>,
): void {
  const root = enter({
    form: "global",
    specifier: "",
    shape: GLOBAL_SHAPE,
    path,
    specifierPath: null,
    deferred: false,
  });
  const follower = followSdk(module, root, followed);
  if (path.is("ObjectProperty")) follower.pattern(path.get("value"), { is: "sdk" }, path, null);
  else follower.value(path, { is: "sdk" });
}

function enterImport(
  module: SourceModule,
  path: NodePath<ImportDeclaration>,
  shape: ModuleShape,
  enter: (root: NewEntry) => SdkEntry,
  followed: Set<Binding>,
): void {
  const named = path.get("specifiers").map((specifier) => {
    if (specifier.is("ImportNamespaceSpecifier"))
      return { specifier, value: { is: "namespace", shape } as SdkValue };
    const name = specifier.is("ImportSpecifier") ? importedName(specifier.node.imported) : "default";
    const typeOnly =
      path.node.importKind === "type" ||
      (specifier.is("ImportSpecifier") && specifier.node.importKind === "type");
    const value =
      shape.exports.get(name) ?? (shape.v2 ? ({ is: typeOnly ? "type" : "other", name } as SdkValue) : null);
    return { specifier, value };
  });
  // A module of the project counts only for the names that are the SDK's.
  if (!shape.v2 && named.every(({ value }) => value === null)) return;
  const root = enter({
    form: "import",
    specifier: path.node.source.value,
    shape,
    path,
    specifierPath: path.get("source"),
    deferred: false,
  });
  const follower = followSdk(module, root, followed);
  for (const { specifier, value } of named) {
    const binding = specifier.scope.getBinding(specifier.node.local.name);
    if (value && binding) follower.name(binding, value, specifier, null);
  }
}

/** What comes by a name that settings resolve stays on v2 with them. */
const heldShape = (shape: ModuleShape): ModuleShape => ({ ...shape, heldOnV2: true });

/** `define(["rupt"], function (Rupt) { ... })`. */
function enterAmd(
  module: SourceModule,
  path: NodePath,
  shapeOf: ShapeOf,
  enter: (root: NewEntry) => SdkEntry,
  followed: Set<Binding>,
): void {
  for (const { specifier, specifierPath, parameter } of amdModules(path)) {
    const known = shapeOf(specifier);
    const binding = parameter.binding;
    if (!known || !binding) continue;
    const shape = heldShape(known);
    const root = enter({
      form: "require",
      specifier,
      shape,
      path,
      byCall: true,
      specifierPath,
      deferred: true,
    });
    followSdk(module, root, followed).name(
      binding,
      shape.whole ?? { is: "namespace", shape },
      parameter,
      null,
    );
  }
}

interface ModuleLoad {
  form: "require" | "dynamic";
  specifier: string;
  specifierPath: NodePath;
  deferred: boolean;
  /** Whether AMD or a function of `createRequire` resolves the name: it is held where it is. */
  byOther: boolean;
}

/** `require(...)` and `import(...)`. */
export const isLoad = ({ callee }: CallExpression): boolean =>
  callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");

/** `load("rupt")`, where `load` may be a function of `createRequire`, and `createRequire(import.meta.url)("rupt")`. */
const namesV2 = ({ callee, arguments: [first] }: CallExpression): boolean =>
  (callee.type === "Identifier" || isCreateRequire(callee)) &&
  first?.type === "StringLiteral" &&
  isV2Specifier(first.value);

/** `require("x")` with the real `require` or another one, and `import("x")`. */
function moduleLoad(path: NodePath<CallExpression>): ModuleLoad | null {
  const { callee } = path.node;
  const dynamic = callee.type === "Import";
  const own = callee.type === "Identifier" ? path.scope.getBinding(callee.name) : undefined;
  const byOther = own ? isOtherRequire(own) : isCreateRequire(callee);
  const ofMock = requiresMock(path.node);
  if (!byOther && !ofMock && (own || !isLoad(path.node))) return null;
  const argument = path.get("arguments")[0];
  const specifier = argument ? literalText(argument) : null;
  if (!argument || specifier === null) return null;
  const deferred =
    dynamic || ofMock || path.getFunctionParent() !== null || isCalledAtOnce(path) || isOfBlock(path);
  return { form: dynamic ? "dynamic" : "require", specifier, specifierPath: argument, deferred, byOther };
}

/** `require("rupt").attach(...)`: no name to give another module to, as with a load in a function. */
function isCalledAtOnce(load: NodePath): boolean {
  let path = outermostWrapper(load);
  while (isMember(path.parentPath) && path.key === "object") path = outermostWrapper(path.parentPath);
  const call = path.parentPath;
  return path !== load && isCall(call) && path.key === "callee";
}

/** `export default Rupt`, `export = Rupt`: in a declaration file this says what a module exports. */
const isHandedOver = ({ parentPath }: NodePath): boolean =>
  parentPath?.is("ExportDefaultDeclaration") === true ||
  parentPath?.is("ExportSpecifier") === true ||
  parentPath?.is("TSExportAssignment") === true;

/** Whether a binding only tells the compiler about a global: `declare const Rupt: any`. */
function isAmbient(path: NodePath): boolean {
  const declaration = path.findParent(
    (parent) => parent.is("VariableDeclaration") || parent.is("ClassDeclaration"),
  );
  const node = declaration?.node;
  return (node?.type === "VariableDeclaration" || node?.type === "ClassDeclaration") && node.declare === true;
}

/** Whether a load stands in a block, `else { const { attach } = require("rupt"); }`: what it declares is not known outside. */
const isOfBlock = (load: NodePath): boolean =>
  load.findParent(
    (each) => each.is("BlockStatement") || each.is("SwitchStatement") || each.is("StaticBlock"),
  ) !== null;
