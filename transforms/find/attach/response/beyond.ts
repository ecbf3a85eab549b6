import type { Decorator } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  declaredBinding,
  declaredName,
  isAssigned,
  isCall,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  simpleName,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { exportedAs, exportedNames } from "../../../../src/code/values/origin.ts";
import { V2_RESPONSE_FIELDS } from "../../../../src/sdk/v2.ts";
import { propertyBefore } from "../../handed/handed-names.ts";
import { inMarkupOf, namedInMarkup } from "../../markup/markup-reads.ts";
import { possibleFunctions } from "../callbacks/possible-functions.ts";
import { functionOfBinding } from "../ignored-results.ts";
import { type Carrier, DEEPEST, KEEPS, LOADED_PROPS, MOST, OPENS, PASSES, setBy } from "./carrier.ts";
import {
  assignedTo,
  declarationOf,
  functionsIn,
  keyOf,
  listenersTo,
  saysOf,
  selvesAround,
} from "./given-to.ts";
import { bindingOfClass } from "./member-reads.ts";
import { loadsIn, membersIn, takenOutIn } from "./reads-by-name.ts";
import { type Beyond, boundNames, type FieldRead, isRead, type Leak } from "./response-use.ts";

/**
 * Looks for reads of v2's fields where the response has left what can be followed. Where a value goes that other code is given is not
 * known, so it is taken to be in everything that this code may give back: what the call returns, what it calls back with, what it is
 * called on. A read of a field that only v2 returns, of something that may be the response, is one of the response.
 * Source: contract, sections 10 and 11.12 ("Readers through state").
 */
export function readsBeyond(
  starts: readonly Carrier[],
  ignored: (path: NodePath) => boolean,
): Beyond & { reads: FieldRead[] } {
  const search = new Search(ignored);
  for (const start of starts) search.carry(start);
  const { reads, leaks, members, handed } = search.run();
  return { reads, leaks, members, handed };
}

class Search implements Beyond {
  readonly reads: FieldRead[] = [];
  readonly leaks: Leak[] = [];
  readonly members = new Set<string>();
  readonly handed = new Set<string>();
  private readonly open: Carrier[] = [];
  private readonly seen = new Set<string>();
  private readonly ids = new Map<unknown, number>();

  private readonly ignored: (path: NodePath) => boolean;

  constructor(ignored: (path: NodePath) => boolean) {
    this.ignored = ignored;
  }

  run(): this {
    for (let next = this.open.pop(); next; next = this.open.pop()) this.follow(next);
    return this;
  }

  carry(carrier: Carrier): void {
    if (carrier.inside.length <= DEEPEST && this.isNew(carrier.path.node, carrier)) this.open.push(carrier);
  }

  private isNew(place: unknown, { inside, isMade, isAstray }: Omit<Carrier, "path">): boolean {
    const id = this.ids.get(place) ?? this.ids.size;
    this.ids.set(place, id);
    const key = [id, isMade ?? false, isAstray ?? false, ...inside].join();
    if (this.seen.size > MOST || this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private follow(carrier: Carrier): void {
    const path = outermostWrapper(carrier.path);
    const { parentPath: parent, key } = path;
    if (path.is("Program")) return this.named(carrier);
    if (path.listKey === "params") return this.into(path, carrier);
    if (!parent || this.ignored(path)) return;
    this.leak(path, exportedAs(path), carrier);
    const on = (next: NodePath, inside = carrier.inside) => this.carry({ ...carrier, path: next, inside });
    if (isMember(parent) && key === "object") return this.readMember(parent, memberName(parent), carrier);
    if (parent.is("BinaryExpression", { operator: "in" }) && key === "right") {
      const name = parent.get("left");
      return this.readMember(parent, name.is("StringLiteral") ? name.node.value : null, carrier);
    }
    if (PASSES.test(parent.type) && key !== "test") return on(parent);
    if (parent.is("ObjectProperty") && key === "value") return this.followProperty(parent, path, carrier);
    if (parent.is("VariableDeclarator") && key === "init") return this.into(parent.get("id"), carrier);
    if (parent.is("ForOfStatement") && key === "right") {
      const left = parent.get("left");
      const target = left.is("VariableDeclaration") ? left.get("declarations")[0]?.get("id") : left;
      return target && this.into(target, carrier);
    }
    if (parent.is("AssignmentExpression") && key === "right") {
      on(parent);
      const left = unwrapped(parent.get("left"));
      return isMember(left) ? this.keep(left, carrier) : this.into(left, carrier);
    }
    if (/^Class(?:Private)?Property$/.test(parent.type) && key === "value")
      return this.memberOf(parent, carrier);
    if (parent.is("YieldExpression")) on(parent);
    if (parent.is("ReturnStatement") || parent.is("YieldExpression"))
      return this.returned(parent.getFunctionParent(), carrier);
    if (parent.is("ArrowFunctionExpression") && key === "body") return this.returned(parent, carrier);
    if (parent.is("JSXExpressionContainer") || parent.is("JSXSpreadAttribute"))
      return this.shown(parent, carrier);
    if (isCall(parent) && key === "callee") return this.called(parent, carrier);
    if (parent.is("NewExpression") && key === "callee") return on(parent);
    if ((isCall(parent) || parent.is("NewExpression")) && path.listKey === "arguments")
      return this.passed(parent, path, carrier);
    if (parent.is("ExportDefaultDeclaration") && carrier.inside.length > 0) this.named(carrier);
  }

  private readMember(member: NodePath, name: string | null, carrier: Carrier): void {
    const [first, ...rest] = carrier.inside;
    const next = name !== null && name === first ? rest : carrier.inside;
    const isField = name !== null && first === undefined && V2_RESPONSE_FIELDS.has(name);
    const isAstray = carrier.isAstray === true || (first !== undefined && next === carrier.inside);
    if (!isField) return this.carry({ ...carrier, path: member, inside: next, isAstray });
    if (saysOf(name, carrier.isMade) && !isAssigned(member) && !this.ignored(member))
      this.reads.push({ field: name, path: member });
  }

  /** A function that is an option of a call is called by it: what it returns, the call knows without its name. */
  private followProperty(property: NodePath, value: NodePath, carrier: Carrier): void {
    const name = property.is("ObjectProperty") || property.is("ObjectMethod") ? keyName(property) : null;
    const object = property.parentPath && outermostWrapper(property.parentPath);
    if (!object) return;
    const inside = name === null ? carrier.inside : [name, ...carrier.inside];
    this.carry({ ...carrier, path: object, inside });
    if (!value.is("Function")) return;
    if (name !== null) this.byName(object, name, carrier);
    const call = object.parentPath;
    if (isCall(call) && object.listKey === "arguments") this.handedTo(call, carrier);
    else if (name === "setup") this.named(carrier);
  }

  /** A name or pattern that receives it. */
  private into(target: NodePath, carrier: Carrier): void {
    if (target.is("AssignmentPattern")) return this.into(target.get("left"), carrier);
    if (target.is("RestElement")) return this.into(target.get("argument"), carrier);
    if (target.is("Identifier")) {
      const binding = target.binding;
      return binding && this.everywhere(binding, carrier);
    }
    if (target.is("ArrayPattern"))
      for (const each of target.get("elements")) if (each?.node) this.into(each, carrier);
    if (!target.is("ObjectPattern")) return;
    const [first, ...rest] = carrier.inside;
    for (const each of target.get("properties")) {
      if (!each.is("ObjectProperty")) this.into(each, carrier);
      else if (first !== undefined && keyName(each) === first)
        this.into(each.get("value"), { ...carrier, inside: rest });
      else if (first === undefined && V2_RESPONSE_FIELDS.has(keyName(each) ?? "")) {
        if (this.isTaken(each.get("value"))) this.readMember(each, keyName(each), carrier);
      } else this.into(each.get("value"), carrier);
    }
  }

  /** Whether what a pattern takes out is read: a name may only keep a field out of the rest. */
  private isTaken(value: NodePath): boolean {
    const reader = { ignored: this.ignored, inMarkup: inMarkupOf(value.file) };
    return boundNames(value)?.some((binding) => !binding.constant || isRead(binding, reader)) !== false;
  }

  /** All that reads a name: in its file, in the markup there, and in other files. */
  private everywhere(binding: Binding, carrier: Carrier): void {
    if (!this.isNew(binding, carrier)) return;
    for (const path of valueReferences(binding)) this.carry({ ...carrier, path });
    for (const path of inMarkupOf(binding.path.file)(binding) ?? []) {
      const property = propertyBefore(path.file.text, path.range.start);
      if (property) this.handed.add(property);
      this.carry({ ...carrier, path });
    }
    if (!binding.scope.path.is("Program")) return;
    if (binding.kind === "module") this.everywhere(declarationOf(binding), carrier);
    else this.leak(binding.path, exportedNames(binding), carrier);
  }

  private leak({ file }: NodePath, names: readonly string[], { inside }: Carrier, isClass = false): void {
    if (names.length > 0) this.leaks.push({ path: file.path, names, inside, isClass });
  }

  /** What it is put into by an assignment or a method: `store.session`, `this.session`, `box.value`. */
  private keep(place: NodePath, carrier: Carrier): void {
    const path = unwrapped(place);
    if (isCall(path)) return this.keep(path.get("callee"), carrier);
    if (path.is("Identifier")) return this.into(path, carrier);
    if (path.is("ThisExpression")) return this.named(carrier);
    const name = memberName(path);
    if (!isMember(path) || name === null) return;
    const owner = unwrapped(path.get("object"));
    if (OPENS.test(name)) return this.keep(owner, carrier);
    if (isCall(path.parentPath) && path.key === "callee") return this.keep(owner, carrier);
    this.byName(path, name, carrier);
    const inside = [name, ...carrier.inside];
    if (owner.is("ThisExpression")) this.ofInstances(path, { ...carrier, inside });
    if (!owner.is("Identifier")) return;
    const binding = owner.binding;
    if (!binding) this.handed.add(name);
    else if (binding.scope.path.is("Program")) this.into(owner, { ...carrier, inside });
  }

  private memberOf(member: NodePath, carrier: Carrier): void {
    const name = declaredName(member);
    if (!name) return;
    this.byName(member, name, carrier);
    this.ofInstances(member, { ...carrier, inside: [name, ...carrier.inside] });
  }

  /** What is made of a class has its members, in whatever file. */
  private ofInstances(member: NodePath, carrier: Carrier): void {
    const type = member.findParent((each) => each.is("Class"));
    if (!type?.is("Class") || !this.isNew(type.node, carrier)) return;
    const binding = bindingOfClass(type);
    this.leak(type, binding ? exportedNames(binding) : exportedAs(type), carrier, true);
    for (const path of binding ? valueReferences(binding) : [type]) this.carry({ ...carrier, path });
  }

  /** An object that other code has: what is read by the name of the member may be its member. */
  private named(carrier: Carrier): void {
    const name = carrier.inside.at(-1);
    if (name !== undefined) this.byName(carrier.path, name, { ...carrier, inside: [] });
  }

  private byName({ file }: NodePath, name: string, carrier: Carrier): void {
    if (!this.isNew(`${file.path}\0${name}`, carrier)) return;
    this.members.add(name);
    for (const path of membersIn(file).get(name) ?? []) {
      // `answer.data` may be of any other answer, `this.data` hardly is.
      const isOwn = isMember(path) && unwrapped(path.get("object")).is("ThisExpression");
      this.carry({ ...carrier, path, isMade: carrier.isMade || !isOwn });
    }
    for (const path of takenOutIn(file).get(name) ?? []) this.into(path, carrier);
    for (const path of namedInMarkup(file, name)) this.carry({ ...carrier, path });
  }

  /** What a function returns is had by who calls it. */
  private returned(fn: NodePath | null, carrier: Carrier): void {
    if (!fn?.is("Function")) return;
    if (fn.is("FunctionDeclaration")) {
      const binding = declaredBinding(fn);
      if (binding) this.everywhere(binding, carrier);
      else this.leak(fn, exportedAs(fn), carrier);
      if (fn.parentPath?.is("ExportDeclaration")) this.loaded(fn, carrier);
      return;
    }
    if (fn.is("ObjectMethod")) return this.followProperty(fn, fn, carrier);
    if (/^Class/.test(fn.type)) {
      this.memberOf(fn, carrier);
      const { tree } = fn.file;
      for (const node of (fn.node as { decorators?: Decorator[] | null }).decorators ?? [])
        this.given(tree.pathOf(node).get("expression"), null, carrier);
      return;
    }
    const declaration = outermostWrapper(fn).parentPath?.parentPath;
    if (declaration?.parentPath?.is("ExportDeclaration")) this.loaded(fn, carrier);
    this.carry({ ...carrier, path: fn });
  }

  /** What an exported function returns may be what the framework gives the page of the file. */
  private loaded(fn: NodePath, carrier: Carrier): void {
    this.named({ ...carrier, path: fn });
    for (const name of LOADED_PROPS) this.byName(fn, name, carrier);
    for (const path of loadsIn(fn.file)) this.carry({ ...carrier, path });
  }

  /** A call of what carries it: `loaded()`, `promise.then(callback)`, `stream.pipe(map(callback))`. */
  private called(call: NodePath, carrier: Carrier): void {
    this.carry({ ...carrier, path: call });
    for (const each of argumentsOf(call)) functionsIn(each, (fn) => this.given(fn, null, carrier));
  }

  private passed(call: NodePath, argument: NodePath, carrier: Carrier): void {
    const callee = call.is("NewExpression") ? call.get("callee") : calleeOf(call);
    if (!callee || /^console\b/.test(callee.text)) return;
    const name = carrier.inside.at(-1);
    const isProvided = carrier.inside.at(-2) === "provide";
    if (name !== undefined && (isProvided || !argument.is("Function"))) this.handed.add(name);
    for (const each of argumentsOf(call))
      if (name === undefined && each !== argument) this.keyed(each, carrier);
    this.given(callee, Number(argument.key), carrier);
    const target = assignedTo(call, argument);
    for (const path of target?.is("ThisExpression") ? selvesAround(target) : [])
      this.carry({ ...carrier, path });
    if (target?.is("ThisExpression")) this.ofInstances(target, carrier);
    else if (target) this.into(target, carrier);
    const made = argument.is("Function") ? carrier : { ...carrier, isMade: carrier.isMade || true };
    this.handedTo(call, made, argument);
    if (name !== undefined && !carrier.isAstray)
      this.handedTo(call, { ...carrier, inside: [], isMade: "of-more" });
    this.named(carrier);
  }

  /** What it is given under: who names the key may get it. */
  private keyed(argument: NodePath, carrier: Carrier): void {
    const key = keyOf(argument);
    if (typeof key === "string") {
      this.handed.add(key);
      for (const fn of listenersTo(argument, key)) this.given(fn, null, { ...carrier, isMade: true });
    } else if (key) this.everywhere(key, { ...carrier, isMade: true });
  }

  /** What a call gives, and what it calls other functions with that it is given. */
  private handedTo(call: NodePath, carrier: Carrier, argument: NodePath | null = null): void {
    this.carry({ ...carrier, path: call });
    for (const each of argumentsOf(call))
      if (each !== argument) functionsIn(each, (fn) => fn !== carrier.path && this.given(fn, null, carrier));
  }

  /**
   * A function that is called with it.
   *
   * @param place which argument it is; null for any
   */
  private given(callee: NodePath, place: number | null, carrier: Carrier): void {
    const path = unwrapped(callee);
    const name = simpleName(path) ?? "";
    const member = setBy(name);
    if (member) {
      this.byName(path, member, carrier);
      if (isMember(path)) this.keep(path.get("object"), { ...carrier, inside: [member, ...carrier.inside] });
    }
    if (path.is("Function")) {
      const parameters: readonly NodePath[] = path.get("params");
      const own = parameters.filter((_, index) => place === null || index === place);
      for (const each of own) this.into(each, carrier);
      return;
    }
    if (isMember(path) && KEEPS.test(name)) return this.keep(path.get("object"), carrier);
    if (isMember(path)) for (const fn of possibleFunctions(path)) this.givenOnce(fn, place, carrier);
    const binding = path.binding;
    if (!binding) return;
    if (binding.kind === "param") return this.givenBack(binding, place !== null, carrier);
    const declared = binding.path.is("VariableDeclarator") ? binding.path.get("id") : null;
    if (declared?.is("ArrayPattern")) return this.into(declared, carrier);
    const fn = functionOfBinding(declarationOf(binding));
    if (fn) this.givenOnce(fn, place, carrier);
  }

  private givenOnce(fn: NodePath, place: number | null, carrier: Carrier): void {
    if (this.isNew(fn.node, { inside: [...carrier.inside, "()"] })) this.given(fn, place, carrier);
  }

  /** `resolve` of `new Promise((resolve) => ...)`, `set` of `create((set) => ...)`: what is made gives what they are given. */
  private givenBack(parameter: Binding, isCalled: boolean, carrier: Carrier): void {
    const maker = outermostWrapper(parameter.scope.path);
    const made = maker.parentPath;
    if (made && maker.listKey === "arguments") this.carry({ ...carrier, path: made });
    // `attach(user, (error, device) => ...)`: who calls the function is called back.
    if (isCalled) this.returned(parameter.scope.path, { ...carrier, isMade: true });
  }

  /** `<Panel session={session} />`, `<Session.Provider value={session}>`. */
  private shown(container: NodePath, carrier: Carrier): void {
    const attribute = container.is("JSXSpreadAttribute") ? container : container.parentPath;
    const element = attribute?.parentPath;
    if (!element?.is("JSXOpeningElement")) return;
    const name = attribute?.is("JSXAttribute") ? attribute.node.name.name : null;
    const tag: NodePath = element.get("name");
    const root = tag.is("JSXMemberExpression") ? tag.get("object") : tag;
    const binding = root.is("JSXIdentifier") ? root.scope.getBinding(root.node.name) : undefined;
    if (!binding) return;
    if (root !== tag) return this.everywhere(binding, carrier);
    const inside = typeof name === "string" ? [name, ...carrier.inside] : carrier.inside;
    const fn = functionOfBinding(declarationOf(binding));
    if (fn) this.given(fn, 0, { ...carrier, inside });
  }
}
