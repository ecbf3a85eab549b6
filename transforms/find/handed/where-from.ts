import {
  argumentsOf,
  type Binding,
  declaredName,
  initOf,
  isCall,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  returnedValues,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { Line } from "../../../src/rules/words.ts";
import { asFunction, type Handed, type HandedNames, plainName, wordsOf } from "./handed-names.ts";

const DEEPEST = 12;

/**
 * Where the SDK was let go of that an expression may give: what the expression comes by, and is nothing else in plain sight, is a
 * name that the SDK was put under. Names of the project's own objects and of other packages' functions say nothing by themselves.
 */
export function handedAt(path: NodePath, names: HandedNames, places: Handed["places"]): Line | null {
  const look = new Look(names, places);
  look.at(path, 0);
  return look.found;
}

class Look {
  found: Line | null = null;
  private readonly names: HandedNames;
  private readonly places: Handed["places"];

  constructor(names: HandedNames, places: Handed["places"]) {
    this.names = names;
    this.places = places;
  }

  at(start: NodePath, depth: number): void {
    const path = unwrapped(start);
    this.found ??= this.places.get(path.node) ?? this.places.get(outermostWrapper(path).node) ?? null;
    if (this.found || depth > DEEPEST) return;
    const on = (next: NodePath) => this.at(next, depth + 1);
    if (path.is("AwaitExpression")) return on(path.get("argument"));
    if (path.is("AssignmentExpression")) return on(path.get("right"));
    if (path.is("ConditionalExpression")) return [path.get("consequent"), path.get("alternate")].forEach(on);
    if (path.is("LogicalExpression")) return [path.get("left"), path.get("right")].forEach(on);
    if (path.is("Function")) return returnedValues(path).forEach(on);
    if (isCall(path)) {
      this.say(argumentsOf(path).flatMap(wordsOf));
      return on(path.get("callee"));
    }
    if (!path.is("Identifier") && !isMember(path)) return;
    const target = resolveReference(path);
    if (target) return on(target);
    if (path.is("Identifier")) {
      const { binding } = path;
      return binding ? this.named(binding, depth) : this.say([path.node.name]);
    }
    const name = memberName(path);
    if (name === null || !isMember(path)) return;
    this.say([name]);
    const object = unwrapped(path.get("object"));
    if (object.is("ThisExpression")) this.field(path, name, depth);
    else on(object);
  }

  private say(names: readonly string[]): void {
    for (const name of names) this.found ??= this.names.get(name) ?? this.names.get(plainName(name)) ?? null;
  }

  /** A name that is not the one value of a constant: a parameter, a part of something, a variable that is set. */
  private named(binding: Binding, depth: number): void {
    const { path, identifier, constantViolations } = binding;
    if (path.parentPath?.is("ImportDeclaration")) return;
    const on = (next: NodePath) => this.at(next, depth + 1);
    for (
      let at: NodePath = path.file.tree.pathOf(identifier);
      at !== path && at.parentPath;
      at = at.parentPath
    )
      if (at.parentPath.is("ObjectProperty")) this.say([keyName(at.parentPath) ?? ""]);
    for (const set of constantViolations) if (set.is("AssignmentExpression")) on(set.get("right"));
    const init = initOf(binding);
    if (init) return on(init);
    // `export let sdk` of a component is what its user gives.
    if (path.is("VariableDeclarator")) return this.say([identifier.name]);
    const fn = path.parentPath;
    if (fn?.is("Function") && path.listKey === "params") this.parameter(path, fn, depth);
  }

  /** A parameter is what the callers of the function give: they know it by its name, or by what they call it back for. */
  private parameter(parameter: NodePath, fn: NodePath, depth: number): void {
    if (parameter.is("TSParameterProperty") || "decorators" in parameter.node) this.injected(parameter);
    const path = outermostWrapper(fn);
    const { parentPath: owner } = path;
    const type = fn.is("ClassMethod", { kind: "constructor" })
      ? fn.findParent((each) => each.is("Class"))
      : null;
    const holder = type ?? fn;
    const id = holder.is("FunctionDeclaration") || holder.is("Class") ? holder.get("id") : null;
    const names = [id?.text, declaredName(fn), owner && declaredName(owner)];
    if (owner?.is("VariableDeclarator")) names.push(...wordsOf(owner.get("id")));
    if (owner?.is("AssignmentExpression")) names.push(...wordsOf(owner.get("left")));
    if (owner?.is("JSXExpressionContainer"))
      names.push(owner.parentPath?.is("JSXAttribute") ? owner.parentPath.get("name").text : "children");
    this.say(names.map((name) => asFunction(name ?? "")));
    if (owner && isCall(owner)) this.at(owner, depth + 1);
  }

  /** `constructor(@Inject(RUPT) private sdk: Sdk)`. */
  private injected(parameter: NodePath): void {
    parameter.walk((path) => {
      if (path.is("Identifier")) this.say([path.node.name]);
      if (path.is("StringLiteral")) this.say([path.node.value]);
    });
  }

  /** What a class puts into a member of its own. */
  private field(read: NodePath, name: string, depth: number): void {
    const body = read.findParent((each) => each.is("ClassBody"));
    body?.walk((path) => {
      const value = path.is("ClassProperty") || path.is("ClassPrivateProperty") ? path.get("value") : null;
      if (value && declaredName(path) === name) this.at(value, depth + 1);
      if (path.is("AssignmentExpression") && memberName(path.get("left")) === name)
        this.at(path.get("right"), depth + 1);
      if (path.is("TSParameterProperty") && wordsOf(path.get("parameter")).includes(name))
        this.injected(path);
    });
  }
}
