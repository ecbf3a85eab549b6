import type { AssignmentExpression, ClassPrivateProperty, ClassProperty } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  initOf,
  isCall,
  isMember,
  memberName,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
  withPrefix,
} from "../../../../src/code/tree/index.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { onlyReads } from "../../../../src/code/values/only-reads.ts";
import { isBox } from "../../../../src/code/values/reactive/reactive-reads.ts";
import type { Seed } from "../../take-out/take-out.ts";
import { isIdleDependency, type KeptValue, keptInMember, stateOfSetter } from "./kept-values.ts";
import { isOfLibrary, isStorageCall, keyReads, type StoredKey } from "./key-reads.ts";
import { handedOutAs, nameOfOwnMember, readsByName } from "./named-reads.ts";
import { boundNames, type FieldRead, isExportedByName } from "./response-use.ts";

/** What stores a `device_id`, and who must not read it besides. */
export interface DeviceStores {
  readonly seeds: readonly Seed[];
  /** The names that it is stored by in storage and cookies, where other files may read it. */
  readonly keys: readonly StoredKey[];
  /** The names of members that it is kept in, which other files may say to read it. */
  readonly names: readonly string[];
  /** Places that read the id or what it was stored in: all of them must go with the stores, or with a `detach` that is dropped. */
  readonly reads: readonly NodePath[];
  /** A place that does something else with it; null where there is none. */
  readonly other: NodePath | null;
}

const STORAGE = /^(?:\w*Storage|window\.\w+Storage)$/;

/** Follows the `device_id` of a response to everything that is done with it. */
export function deviceStores(
  call: NodePath,
  fields: readonly FieldRead[],
  inMarkup: (binding: Binding) => readonly NodePath[] | null,
): DeviceStores {
  return new StoresOfId(call, fields, inMarkup).followAll();
}

class StoresOfId {
  readonly #call: NodePath;
  readonly #fields: readonly FieldRead[];
  readonly #inMarkup: (binding: Binding) => readonly NodePath[] | null;
  readonly #found = {
    seeds: [] as Seed[],
    keys: [] as StoredKey[],
    names: [] as string[],
    reads: [] as NodePath[],
    other: null as NodePath | null,
  };
  readonly #seen = new Set<unknown>();

  constructor(
    call: NodePath,
    fields: readonly FieldRead[],
    inMarkup: (binding: Binding) => readonly NodePath[] | null,
  ) {
    this.#call = call;
    this.#fields = fields;
    this.#inMarkup = inMarkup;
  }

  followAll(): DeviceStores {
    for (const { path } of this.#fields) {
      if (!path.is("ObjectProperty")) {
        this.#follow(path);
        continue;
      }
      const assignment = path.findParent((each) => each.is("AssignmentExpression") || each.is("Statement"));
      const names = boundNames(path.get("value"));
      if (names === null) this.#fail(path);
      else if (assignment?.is("AssignmentExpression") && path.isDescendant(assignment.get("left")))
        this.#unwrapAssignment(assignment, names);
      else for (const binding of names) this.#followBinding(binding, path);
    }
    return this.#found;
  }

  #fail(place: NodePath): void {
    this.#found.other ??= place;
  }

  #storeAs(key: StoredKey): void {
    this.#found.keys.push(key);
    this.#found.reads.push(...keyReads(this.#call.file, key));
  }

  #store(path: NodePath): void {
    const seed: Seed = { path, effects: [], instead: null, cuts: null };
    if (!this.#call.isDescendant(path)) return void this.#found.seeds.push(seed);
    // The call stands in what stores its id: it stays, as the statement.
    const rest = awaited(this.#call);
    const statement = path.is("VariableDeclarator") ? path.parentPath : statementOf(path);
    const isAlone = !statement?.is("VariableDeclaration") || statement.node.declarations.length === 1;
    if (!statement || !isAlone || isExportedByStatement(statement)) return this.#fail(path);
    this.#found.seeds.push({ ...seed, unwraps: { statement, rest } });
  }

  #followBinding(binding: Binding, place: NodePath): void {
    if (this.#seen.has(binding)) return;
    this.#seen.add(binding);
    if (this.#inMarkup(binding) !== null || isExportedByName(binding)) return this.#fail(place);
    for (const reference of valueReferences(binding)) this.#follow(reference);
  }

  /** What the id was put into: all that reads it. */
  #keep({ binding, reads, markup = [], boxes = [], complete }: KeptValue, place: NodePath): void {
    const isShown = markup.length > 0 || (binding !== null && this.#inMarkup(binding) !== null);
    if (!complete || isShown || !boxes.every(({ box }) => this.#isReadByName(handedOutAs(box))))
      return this.#fail(place);
    const others = reads.filter((each) => !this.#isReadByName(handedOutAs(each)));
    // Handed out, it is the same forever: no hook runs again for it.
    const isHandedOut = others.length < reads.length;
    this.#found.reads.push(
      ...others.filter((each) => !isHandedOut || !isIdleDependency(each, "value", reads)),
    );
  }

  /** Whether only code that says a name can read what has it: what does so in this file is among the reads. */
  #isReadByName(name: string | null): boolean {
    if (name === null) return false;
    const { reads, inText } = readsByName(this.#call.file, name);
    if (inText) return false;
    this.#found.names.push(name);
    this.#found.reads.push(...reads);
    return true;
  }

  #follow(value: NodePath): void {
    this.#found.reads.push(value);
    const path = outerValue(value);
    const parent = path.parentPath;
    if (!parent) return this.#fail(value);
    if (isCall(parent) && path.listKey === "arguments") {
      const callee = unwrapped(parent.get("callee"));
      if (isStorageCall(callee) && others(parent, path)) {
        const [key] = argumentsOf(parent);
        const name = key && key !== path ? fold(key)?.value : undefined;
        if (typeof name !== "string") return this.#fail(value);
        this.#storeAs({ name, isCookie: /cookie|jar/i.test(callee.text) });
        return this.#store(parent);
      }
      const kept = stateOfSetter(callee) ?? privateSignal(callee);
      if (!kept) return isCall(parent) && isDroppable(parent) ? undefined : this.#fail(value);
      this.#keep(kept, value);
      return this.#store(parent);
    }
    if (parent.is("AssignmentExpression", { operator: "=" }) && path.key === "right")
      return this.#followAssignment(parent, value);
    if (parent.is("VariableDeclarator") && path.key === "init") {
      const binding = parent.get("id").binding;
      if (!binding) return this.#fail(value);
      if (this.#call.isDescendant(parent)) this.#store(parent);
      else if (valueReferences(binding).length === 0 && binding.constant) return this.#store(path);
      return this.#followBinding(binding, value);
    }
    // A condition goes with what it guards, or something else is read: what goes is asked when all is known.
    if (!isCondition(path) && !isInCall(value)) this.#fail(value);
  }

  #followAssignment(assignment: NodePath<AssignmentExpression>, value: NodePath): void {
    const left = assignment.get("left");
    if (left.is("Identifier")) {
      const binding = left.binding;
      if (!binding) return this.#fail(value);
      if (this.#inMarkup(binding) !== null || isExportedByName(binding)) return this.#fail(value);
      this.#found.reads.push(...valueReferences(binding));
      return this.#store(assignment);
    }
    if (!isMember(left)) return this.#fail(value);
    const object = unwrapped(left.get("object"));
    const isCookie = staticName(left) === "cookie" && object.is("Identifier", { name: "document" });
    if ((isCookie || STORAGE.test(object.text)) && isOfLibrary(object)) {
      const name = isCookie ? cookieName(assignment.get("right")) : (staticName(left) ?? "");
      this.#storeAs({ name, isCookie });
      return name === "" ? this.#fail(value) : this.#store(assignment);
    }
    const kept = keptInMember(left);
    if (!kept) return this.#fail(value);
    const box = localBox(left);
    const complete =
      kept.complete || isPrivateField(left) || box !== null || this.#isReadByName(nameOfOwnMember(left));
    this.#keep({ ...kept, binding: kept.binding ?? box, complete }, value);
    const name = box && cookieOf(box);
    if (name) this.#found.keys.push({ name, isCookie: true });
    return this.#store(assignment);
  }

  #unwrapAssignment(assignment: NodePath<AssignmentExpression>, names: readonly Binding[]): void {
    const left = assignment.get("left");
    const statement = outermostWrapper(assignment).parentPath;
    const isAlone = left.is("ObjectPattern") && left.node.properties.length === 1;
    if (!isAlone || !statement?.is("ExpressionStatement")) return this.#fail(left);
    for (const binding of names) {
      if (this.#inMarkup(binding) !== null || isExportedByName(binding)) return this.#fail(left);
      this.#found.reads.push(...valueReferences(binding));
    }
    if (!this.#call.isDescendant(assignment)) return this.#fail(left);
    this.#store(assignment);
  }
}

/** The call with the `await` before it. */
function awaited(call: NodePath): NodePath {
  let path = call;
  for (
    let outer = outermostWrapper(path);
    outer.parentPath?.is("AwaitExpression");
    outer = outermostWrapper(path)
  )
    path = outer.parentPath;
  return path;
}

/** The statement that an expression is all of. */
function statementOf(path: NodePath): NodePath | null {
  const { parentPath } = withPrefix(path);
  return parentPath?.is("ExpressionStatement") ? parentPath : null;
}

const isExportedByStatement = (statement: NodePath): boolean =>
  statement.parentPath?.is("ExportNamedDeclaration") === true;

/** `String(id)`, `` `${id}` ``, `id ?? ""`, `JSON.stringify(id)`: the id in another form. */
function outerValue(value: NodePath): NodePath {
  let path = outermostWrapper(value);
  for (;;) {
    const parent: NodePath | null = path.parentPath;
    if (!parent) return path;
    const isText = parent.is("TemplateLiteral") || parent.is("BinaryExpression", { operator: "+" });
    const isFallback =
      parent.is("LogicalExpression") && path.key === "left" && /^(?:\?\?|\|\|)$/.test(parent.node.operator)
        ? onlyReads(parent.get("right"))
        : false;
    const isForm =
      isCall(parent) &&
      path.listKey === "arguments" &&
      /^(?:String|JSON\.stringify|encodeURIComponent)$/.test(calleeOf(parent)?.text ?? "");
    if (!isText && !isFallback && !isForm) return path;
    if (isText && !onlyReads(parent)) return path;
    path = outermostWrapper(parent);
  }
}

/** `if (id)`, `id && ...`, `!id`, `a && id`: whether the condition goes is known when all is taken out. */
function isCondition(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.is("IfStatement") && path.key === "test") return true;
  if (parent.is("LogicalExpression")) return path.key === "left" || isCondition(outermostWrapper(parent));
  if (parent.is("UnaryExpression", { operator: "!" }) || parent.is("BinaryExpression"))
    return isCondition(outermostWrapper(parent));
  return parent.is("ConditionalExpression") && path.key === "test";
}

/** An option of a call that may be dropped. */
function isInCall(value: NodePath): boolean {
  const property = outermostWrapper(value).parentPath;
  const call = property?.is("ObjectProperty") ? property.parentPath?.parentPath : null;
  return isCall(call) && isDroppable(call);
}

/** `Rupt.detach(...)`, by its name alone: whether it is dropped is asked when all is known. */
const isDroppable = (call: NodePath): boolean => /(?:^|\.)detach$/.test(calleeOf(call)?.text ?? "");

const others = (call: NodePath, value: NodePath): boolean =>
  argumentsOf(call).every((each) => each === value || onlyReads(each));

/** The name that a cookie text begins with: `device=...`. */
function cookieName(value: NodePath): string {
  const first = unwrapped(value).is("TemplateLiteral")
    ? value.text.slice(1)
    : value.text.replace(/^["']/, "");
  return /^([\w-]+)=/.exec(first)?.[1] ?? "";
}

/** What `this.device.set(id)` puts into a signal that is a field of its class alone, where that is only ever called, set or emptied. */
function privateSignal(callee: NodePath): KeptValue | null {
  const field = isMember(callee) && staticName(callee) === "set" ? unwrapped(callee.get("object")) : null;
  const kept = field && isPrivateSignal(field) ? keptInMember(field) : null;
  if (!kept) return null;
  const isSet = (read: NodePath) => {
    const member = outermostWrapper(read).parentPath;
    return isMember(member) && staticName(member) === "set" && isCall(member.parentPath);
  };
  const reads = kept.reads.filter((read) => !isSet(read)).map((read) => outermostWrapper(read).parentPath);
  const called = reads.filter((read): read is NodePath => isCall(read) && argumentsOf(read).length === 0);
  return called.length === reads.length ? { binding: null, reads: called, complete: true } : null;
}

/** A field that no other class reads and that is made a signal where it is declared. */
function isPrivateSignal(field: NodePath): boolean {
  const value = privateField(field)?.get("value");
  return !!value && calleeOf(unwrapped(value))?.text === "signal";
}

/** The declaration of a field that only its class can read: `this.#device`, or `this.device` that TypeScript keeps private. */
function privateField(member: NodePath): NodePath<ClassProperty> | NodePath<ClassPrivateProperty> | null {
  const body = member.findParent((each) => each.is("ClassBody"));
  const name = memberName(member);
  if (name === null || !isMember(member) || !unwrapped(member.get("object")).is("ThisExpression"))
    return null;
  for (const each of body?.is("ClassBody") ? body.get("body") : []) {
    const isPrivate =
      each.is("ClassProperty", { accessibility: "private" }) || each.is("ClassPrivateProperty");
    if (isPrivate && nameOfKey(each.node.key) === name) return each;
  }
  return null;
}

/** A field that TypeScript lets only its class read. */
const isPrivateField = (member: NodePath): boolean => privateField(member)?.is("ClassProperty") === true;

/** `device.current`, `cookie.value` of a box that nothing but members of it is read of, and that no export gives away. */
function localBox(member: NodePath): Binding | null {
  const object = isMember(member) ? unwrapped(member.get("object")) : null;
  const binding = object?.binding;
  if (!binding?.constant || isExportedByName(binding)) return null;
  const isOpened = valueReferences(binding).every((each) => isMember(outermostWrapper(each).parentPath));
  return isOpened && (isBox(binding) || makerOf(binding)?.text === "useCookie") ? binding : null;
}

const makerOf = (binding: Binding): NodePath | null => {
  const init = initOf(binding);
  return init && calleeOf(unwrapped(init));
};

/** The name of the cookie that `useCookie("device")` opens, which other files may open too. */
function cookieOf(box: Binding): string | null {
  const init = initOf(box);
  if (!init || makerOf(box)?.text !== "useCookie") return null;
  const [key] = argumentsOf(unwrapped(init));
  const name = key && fold(key)?.value;
  return typeof name === "string" ? name : null;
}
