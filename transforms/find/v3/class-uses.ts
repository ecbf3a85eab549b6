import {
  type Binding,
  importedName,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  returnedValues,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { commonJsNames, requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { exportedNames } from "../../../src/code/values/origin.ts";
import { isV3Specifier, namesV3 } from "../../../src/sdk/v3.ts";

/** What code does with the class of v3. */
export interface ClassUses {
  /** Each reference to the class, or to what holds it, that may make a client: it is constructed, extended, or given to other code. */
  uses: NodePath[];
  /** The names by which the file passes the class on. */
  passedOn: string[];
}

/** Where a file loads v3, in whatever form, and uses the class, by whatever name. */
export function classUses({ tree }: SourceModule): ClassUses {
  const trail = new Trail();
  for (const node of tree.of("StringLiteral")) if (namesV3(node.value)) followLoad(tree.pathOf(node), trail);
  return trail.found();
}

/** The same of one reference to the class, as another file passes it on. */
export function usesOfClass(reference: NodePath): NodePath[] {
  const trail = new Trail();
  trail.follow(reference, "class");
  return trail.found().uses;
}

/** Whether a name of a file is that of the class, as an import or a `require` at its top gives it. */
export function isClass(binding: Binding): boolean {
  const { path } = binding;
  const declaration = path.parentPath;
  if (declaration?.is("ImportDeclaration")) {
    if (!isV3Specifier(declaration.node.source.value) || declaration.node.importKind === "type") return false;
    return (
      path.is("ImportDefaultSpecifier") ||
      (path.is("ImportSpecifier") && (path.node.imported as { name?: string }).name === "default")
    );
  }
  if (!path.is("VariableDeclarator")) return false;
  const init = path.get("init");
  if (!init?.is("MemberExpression")) return false;
  const specifier = requiredSpecifier(init.get("object"));
  return specifier !== null && isV3Specifier(specifier);
}

/** Follows what an import, a `require` or an `import()` gives; a name of the package that loads nothing is none. */
function followLoad(specifier: NodePath, trail: Trail): void {
  const { parentPath: load, key } = specifier;
  if (load?.is("ImportDeclaration")) {
    if (load.node.importKind === "type" || load.node.importKind === "typeof") return;
    for (const each of load.get("specifiers")) {
      if (each.is("ImportSpecifier") && each.node.importKind === "type") continue;
      trail.followName(each.get("local").binding, each.is("ImportNamespaceSpecifier") ? "module" : "class");
    }
  } else if (load?.is("TSExternalModuleReference")) {
    const declaration = load.parentPath;
    if (declaration?.is("TSImportEqualsDeclaration"))
      trail.followName(declaration.get("id").binding, "module");
  } else if (isCall(load) && key === 0) {
    const callee = load.get("callee");
    if (callee.is("Import") || callee.is("Identifier", { name: "require" })) trail.follow(load, "module");
  } else if (load?.is("ImportExpression")) trail.follow(load, "module");
  else if (load?.is("ExportNamedDeclaration") && load.node.exportKind !== "type")
    for (const each of load.get("specifiers"))
      if (each.is("ExportSpecifier") && each.node.exportKind !== "type")
        trail.passedOn.add(importedName(each.node.exported));
}

/** Whether a value is the class, or the module that has it. */
type Held = "class" | "module";

/** Follows a value by its names to what is done with it. */
class Trail {
  readonly passedOn = new Set<string>();
  readonly #uses = new Set<NodePath>();
  readonly #followed = new Set<Binding>();

  found(): ClassUses {
    return { uses: [...this.#uses], passedOn: [...this.passedOn] };
  }

  followName(binding: Binding | null | undefined, is: Held): void {
    if (!binding || this.#followed.has(binding)) return;
    this.#followed.add(binding);
    if (binding.scope.path.is("Program")) for (const name of exportedNames(binding)) this.passedOn.add(name);
    for (const reference of valueReferences(binding)) this.follow(reference, is);
  }

  follow(value: NodePath, is: Held): void {
    const path = outermostWrapper(value);
    const { parentPath: parent, key } = path;
    if (!parent || isIdle(path, parent)) return;
    if (parent.is("AwaitExpression") || isAlternative(path, parent)) this.follow(parent, is);
    else if (parent.is("VariableDeclarator") && key === "init") this.#followInto(parent.get("id"), is);
    else if (parent.is("ExportDefaultDeclaration")) this.passedOn.add("default");
    else if (isMember(parent) && key === "object") {
      // A static member of the class makes no client.
      if (is === "class") return;
      const name = staticName(parent);
      if (name === "then") this.#followThen(parent);
      else if (name === "catch" || name === "finally") this.follow(parent.parentPath ?? parent, is);
      else this.follow(parent, "class");
    } else if (parent.is("AssignmentExpression") && key === "right") {
      const names = commonJsNames(path);
      for (const name of names) this.passedOn.add(name);
      if (names.length === 0) this.#followInto(parent.get("left"), is);
    } else if (!parent.is("ExportSpecifier")) this.#uses.add(path);
  }

  /** A name, or a pattern that takes the class out of the module. */
  #followInto(target: NodePath, is: Held): void {
    const plain = target.is("AssignmentPattern") ? target.get("left") : target;
    if (plain.is("Identifier")) this.followName(plain.binding, is);
    else if (plain.is("ObjectPattern") && is === "module") {
      for (const each of plain.get("properties"))
        if (each.is("ObjectProperty")) this.#followInto(each.get("value"), "class");
        else if (each.is("RestElement")) this.#followInto(each.get("argument"), is);
    } else this.#uses.add(target);
  }

  /** What the callback of `.then` is given, and what it gives itself. */
  #followThen(member: NodePath): void {
    const call = member.parentPath;
    const [callback] = isCall(call) ? call.get("arguments") : [];
    const fn = callback && unwrapped(callback);
    if (!call || !fn?.is("Function")) {
      this.#uses.add(member);
      return;
    }
    const [parameter] = fn.get("params");
    if (parameter) this.#followInto(parameter, "module");
    // `.then((m) => m.default)`: who waits for that has the class.
    if (returnedValues(fn).some((each) => isMember(unwrapped(each)))) this.follow(call, "class");
  }
}

const isAlternative = ({ key }: NodePath, parent: NodePath): boolean =>
  parent.is("LogicalExpression") || (parent.is("ConditionalExpression") && key !== "test");

/** Where no client comes of it: a statement that only loads it, a test. */
const isIdle = ({ key }: NodePath, parent: NodePath): boolean =>
  parent.is("ExpressionStatement") ||
  parent.is("BinaryExpression") ||
  parent.is("UnaryExpression") ||
  (key === "test" && (parent.is("IfStatement") || parent.is("ConditionalExpression")));
