/**
 * Whether code may give a place inside a value another value. Only what is known to read does not: what the value goes through is followed,
 * and what cannot be followed may write.
 */
import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  declaredBinding,
  declaredName,
  functionGiving,
  isAssigned,
  isCall,
  isHiddenlyUsed,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  simpleName,
  unwrapped,
  valueReferences,
} from "../../tree/index.ts";
import { isTarget, MUTATORS } from "../changes.ts";
import { commonJsNames } from "../common-js.ts";
import { functionAt } from "../function-at.ts";
import { namespaceAround, namespaceReferences } from "../namespaces.ts";
import { exportedNames } from "../origin.ts";
import { isExportChanged } from "./changed-exports.ts";
import { componentAt } from "./component-at.ts";
import { containerOf, isForeign } from "./foreign.ts";
import {
  functionsIn,
  givenMembers,
  isMethodSet,
  isPlainFunction,
  readsArguments,
  sharedWith,
  takesSomething,
} from "./functions.ts";
import { HANDS_ON, onlyReadsArgument, SAME } from "./known-calls.ts";
import {
  afterMember,
  anywhere,
  CALLED,
  inElements,
  isAnywhere,
  isDeep,
  MADE,
  type Members,
  membersOf,
  ownName,
} from "./members.ts";
import { isIterator, methodOn } from "./methods.ts";
import { selvesElsewhere } from "./other-methods.ts";
import { ownerOfThis } from "./owner-of-this.ts";
import { visits } from "./visits.ts";

/** More than this is taken for changed: what one question costs has a bound. */
const MOST_STEPS = 2000;
const MOST_MEMBERS = 12;

export class Exposure {
  readonly #isNew = visits();
  #steps = 0;

  ofValue(value: NodePath, members: Members): boolean {
    if (members.length === 0) return false;
    this.#steps++;
    if (this.#steps > MOST_STEPS || members.length > MOST_MEMBERS) return true;
    const path = outermostWrapper(value);
    const { parentPath: parent } = path;
    if (!parent) return false;
    if (isMember(parent)) return path.key === "object" && this.#throughMember(parent, members);
    if (path.listKey === "arguments") return this.#asArgument(path, parent, members);
    if (isCall(parent)) return members[0] !== CALLED || this.ofValue(parent, members.slice(1));
    // What a function gives, `new` gives, too.
    if (parent.is("NewExpression"))
      return (members[0] === MADE || members[0] === CALLED) && this.ofValue(parent, members.slice(1));
    const fn = parent.is("YieldExpression") ? parent.getFunctionParent() : functionGiving(path);
    if (fn) return this.#given(fn, givenMembers(parent, members));
    return this.#inExpression(path, parent, members) ?? this.#inDeclaration(path, parent, members) ?? true;
  }

  ofBinding(binding: Binding, members: Members): boolean {
    if (!this.#isNew(binding, members)) return false;
    const { file } = binding.path;
    const { name } = binding.identifier;
    const namespace = namespaceAround(binding.path);
    return (
      isHiddenlyUsed(binding) ||
      this.#asParameterProperty(binding, members) ||
      valueReferences(binding).some((reference) => this.ofValue(reference, members)) ||
      exportedNames(binding).some((exported) => isExportChanged(file, exported, members)) ||
      (namespace !== null && this.#ofNamespace(namespace, [name, ...members]))
    );
  }

  #asParameterProperty({ identifier, path: { file } }: Binding, members: Members): boolean {
    const parameter = file.tree.pathOf(identifier).parentPath;
    const property = parameter?.is("AssignmentPattern") ? parameter.parentPath : parameter;
    const method = property?.is("TSParameterProperty") ? property.parentPath : null;
    return method !== null && method !== undefined && this.#ofClassMember(method, identifier.name, members);
  }

  inside(object: NodePath, members: Members): boolean {
    let found = false;
    if (object.is("ObjectExpression") || object.is("Class"))
      object.walk((path) => {
        const isSelf = path.is("ThisExpression") || path.is("Super");
        if (!found && isSelf && ownerOfThis(path) === object) found = this.ofValue(path, members);
      });
    return found || selvesElsewhere(object).some((self) => this.ofValue(self, members));
  }

  #ofNamespace(namespace: NodePath, members: Members): boolean {
    if (!namespace.is("TSModuleDeclaration")) return true;
    const { id } = namespace.node;
    return (
      namespaceReferences(namespace).some((reference) => this.ofValue(reference, members)) ||
      (id.type === "Identifier" && isExportChanged(namespace.file, id.name, members))
    );
  }

  #throughMember(member: NodePath, members: Members): boolean {
    const name = memberName(member);
    const path = outermostWrapper(member);
    const { parentPath: parent } = path;
    if (isCall(parent) && path.key === "callee" && (name === null || members[0] !== name))
      return this.#asMethod(name, parent, members);
    const left = afterMember(members, name);
    if (left === null) return isMethodSet(path);
    return isTarget(path) || (left.length > 0 && this.ofValue(path, left));
  }

  /** `list.map((each) => ...)`, `settings.get("web")`, `change.call(...)`. */
  #asMethod(name: string | null, call: NodePath, members: Members): boolean {
    const method = methodOn(name, members);
    if (typeof method === "boolean") return method;
    const isUnknown = method.given.length === 0 && method.gives !== null && isAnywhere(members);
    const inner = isUnknown ? argumentsOf(call).flatMap(functionsIn) : [];
    if (inner.some((each) => each.get("params").some((param) => this.#inPattern(param, members))))
      return true;
    const { given, gives } = method;
    return (
      argumentsOf(call).some((each, place) => {
        const isCalled = given.length > 0 && (place === 0 || name === "then");
        return isCalled && this.#calledWith(each, given, members);
      }) ||
      (gives !== null && this.ofValue(call, gives))
    );
  }

  /** What a function is called with: some of it by its place, and what it is called for. */
  #calledWith(callback: NodePath, given: readonly Members[], members: Members): boolean {
    const fn = functionAt(callback);
    if (!fn) return !isPlainFunction(callback);
    const params = fn.get("params");
    return readsArguments(fn) || params.some((each, at) => this.#inPattern(each, given[at] ?? members));
  }

  #asArgument(argument: NodePath, call: NodePath, members: Members): boolean {
    if (!isCall(call) && !call.is("NewExpression")) return true;
    const callee = unwrapped(call.get("callee"));
    const name = simpleName(callee);
    const place = Number(argument.key);
    const fn = functionAt(callee);
    const others = argumentsOf(call).filter((each) => each !== argument);
    const isTaken = others.some(takesSomething);
    if (!fn && onlyReadsArgument(callee)) return isTaken;
    if (place === 0 && name !== null && SAME.test(name)) return this.ofValue(call, members);
    if (/^Object\.(?:values|entries)$/.test(callee.text)) {
      const inner = inElements(members);
      return (
        inner.length > 0 && this.ofValue(call, name === "values" ? [null, ...inner] : [null, "1", ...inner])
      );
    }
    const keeper = fn ? undefined : containerOf(callee);
    if (keeper) return this.ofBinding(keeper, anywhere(members)) || this.ofValue(call, anywhere(members));
    if (!fn && name !== null && MUTATORS.has(name))
      return this.#asSource(place, call, name === "assign" || name === "merge" ? members : anywhere(members));
    if (isMember(callee) && name !== null && HANDS_ON.test(name)) return true;
    if (fn) return readsArguments(fn) || this.#asParameter(fn, place, members);
    return !isForeign(callee) || isTaken || this.ofValue(call, anywhere(members));
  }

  /** What `Object.assign` and its like copy shares what it holds. */
  #asSource(place: number, call: NodePath, members: Members): boolean {
    if (place === 0) return true;
    if (!isDeep(members)) return false;
    const [target] = argumentsOf(call);
    const held = target && unwrapped(target);
    const binding = held?.is("Identifier") ? held.binding : undefined;
    return (
      (held?.is("ObjectExpression") !== true && (!binding || this.ofBinding(binding, members))) ||
      sharedWith(call).some((each) => this.inside(each, members)) ||
      this.ofValue(call, members)
    );
  }

  #asParameter(fn: NodePath<FunctionNode>, place: number, members: Members): boolean {
    const params = fn.get("params");
    const last = params.at(-1);
    const parameter = params[place] ?? (last?.is("RestElement") ? last : undefined);
    if (!parameter) return false;
    return parameter.is("RestElement")
      ? this.#inPattern(parameter.get("argument"), [null, ...members])
      : this.#inPattern(parameter, members);
  }

  /** What a function gives: whoever calls it has that. */
  #given(fn: NodePath, members: Members): boolean {
    const called = [CALLED, ...members];
    if (fn.is("ObjectMethod")) {
      const { parentPath: object } = fn;
      if (object && isIterator(fn)) return this.ofValue(object, members);
      return (
        object === null || this.ofValue(object, [keyName(fn), ...(fn.node.kind === "get" ? members : called)])
      );
    }
    if (fn.is("ClassMethod") || fn.is("ClassPrivateMethod")) {
      const { kind } = fn.node;
      const name = declaredName(fn);
      const owner = fn.parentPath?.parentPath;
      if (owner?.is("Class") && (kind === "constructor" || isIterator(fn)))
        return this.#ofClass(owner, [MADE, ...members]);
      return name === null || this.#ofClassMember(fn, name, kind === "get" ? members : called);
    }
    if (!fn.is("FunctionDeclaration")) return this.ofValue(fn, called);
    const binding = declaredBinding(fn);
    return binding ? this.ofBinding(binding, called) : fn.file.changedElsewhere("default", called);
  }

  /** Of a class, or of all that is made of it. */
  #ofClassMember(member: NodePath, name: string, members: Members): boolean {
    if (this.#byName(member.file, name, members)) return true;
    const isStatic = "static" in member.node && member.node.static === true;
    const owner = member.parentPath?.parentPath;
    return (
      owner?.is("Class") !== true || this.#ofClass(owner, [...(isStatic ? [] : [MADE]), name, ...members])
    );
  }

  #ofClass(owner: NodePath, members: Members): boolean {
    const binding = declaredBinding(owner);
    // `new this()`
    if (this.#isNew(owner, members) && this.inside(owner, members)) return true;
    return binding ? this.ofBinding(binding, members) : this.ofValue(owner, members);
  }

  /** All that reads a member of that name in the file, whatever it reads it of. */
  #byName(file: SourceModule, name: string, members: Members): boolean {
    if (!this.#isNew(file, [name, ...members])) return false;
    const reads = [...file.tree.of("MemberExpression"), ...file.tree.of("OptionalMemberExpression")];
    const patterns = file.tree
      .of("ObjectPattern")
      .flatMap((node) => file.tree.pathOf(node).get("properties"));
    return (
      reads.some((node) => {
        const read = file.tree.pathOf(node);
        return memberName(read) === name && !isAssigned(read) && this.ofValue(read, members);
      }) ||
      patterns.some(
        (each) =>
          each.is("ObjectProperty") && keyName(each) === name && this.#inPattern(each.get("value"), members),
      )
    );
  }

  #inExpression(path: NodePath, parent: NodePath, members: Members): boolean | null {
    const { key } = path;
    if (parent.is("AwaitExpression")) return this.ofValue(parent, members);
    if (parent.is("LogicalExpression"))
      return (key === "right" || parent.node.operator !== "&&") && this.ofValue(parent, members);
    if (parent.is("ConditionalExpression")) return key !== "test" && this.ofValue(parent, members);
    if (parent.is("SequenceExpression"))
      return key === parent.node.expressions.length - 1 && this.ofValue(parent, members);
    if (parent.is("ArrayExpression")) return this.ofValue(parent, [null, ...members]);
    if (parent.is("SpreadElement")) return this.#spread(parent, members);
    if (parent.is("ObjectProperty") && parent.parentPath?.is("ObjectExpression"))
      return key === "value" && this.#inObject(parent.parentPath, [...ownName(parent), ...members]);
    if (parent.is("TemplateLiteral")) return parent.parentPath?.is("TaggedTemplateExpression") === true;
    if (parent.is("JSXExpressionContainer") || parent.is("JSXSpreadAttribute"))
      return this.#inElement(parent, members);
    if (parent.is("AssignmentExpression")) return this.#assigned(path, parent, members);
    return /^(?:Binary|Unary)Expression$|^JSX/.test(parent.type) ? false : null;
  }

  #inDeclaration(path: NodePath, parent: NodePath, members: Members): boolean | null {
    const { key } = path;
    if (parent.is("VariableDeclarator")) return this.#inPattern(parent.get("id"), members);
    if (parent.is("AssignmentPattern")) return this.#inPattern(parent.get("left"), members);
    if (parent.is("ForOfStatement")) return this.#inPattern(parent.get("left"), inElements(members));
    if (parent.is("ExportDefaultDeclaration") || parent.is("TSExportAssignment"))
      return isExportChanged(path.file, "default", members);
    if (parent.is("Class")) return this.#inherited(parent, members);
    if (parent.is("ClassProperty") || parent.is("ClassPrivateProperty")) {
      const name = declaredName(parent);
      return key === "value" && (name === null || this.#ofClassMember(parent, name, members));
    }
    if (parent.is("ThrowStatement")) return this.#caught(parent, members);
    const isPlain =
      /^(?:(?:Expression|If|While|DoWhile|For|ForIn|Switch)Statement|SwitchCase|Decorator|ExportSpecifier|ObjectProperty|ObjectMethod|ClassMethod|TSEnumMember)$/;
    return isPlain.test(parent.type) ? false : null;
  }

  /** Of what is spread there is a copy, which shares what that holds. */
  #spread(spread: NodePath, members: Members): boolean {
    const { parentPath: around } = spread;
    if (!around || spread.listKey === "arguments") {
      return !isCall(around) || !onlyReadsArgument(unwrapped(around.get("callee")));
    }
    return isDeep(members) && this.#inObject(around, members);
  }

  /** Its methods have it as `this`, and so have those that are spread into it. */
  #inObject(object: NodePath, members: Members): boolean {
    return (
      (this.#isNew(object, members) && sharedWith(object).some((each) => this.inside(each, members))) ||
      this.ofValue(object, members)
    );
  }

  #inElement(attribute: NodePath, members: Members): boolean {
    const isSpread = attribute.is("JSXSpreadAttribute");
    const { parentPath: around } = attribute;
    const named = around?.is("JSXAttribute") ? around : null;
    if (isSpread ? !isDeep(members) : !named) return false;
    const fn = componentAt(isSpread ? around : (named?.parentPath ?? null));
    const name = named?.node.name.type === "JSXIdentifier" ? named.node.name.name : null;
    return fn !== null && this.#asParameter(fn, 0, isSpread ? members : [name, ...members]);
  }

  #assigned(path: NodePath, assignment: NodePath, members: Members): boolean {
    if (!assignment.is("AssignmentExpression") || path.key !== "right") return false;
    const names = commonJsNames(path);
    if (names.length > 0) return names.some((name) => isExportChanged(path.file, name, members));
    return this.#inPattern(assignment.get("left"), members) || this.ofValue(assignment, members);
  }

  #caught(thrown: NodePath, members: Members): boolean {
    const around = thrown.findParent((each) => each.is("Function") || each.is("TryStatement"));
    const handler = around?.is("TryStatement") ? around.get("handler") : null;
    const param = handler?.is("CatchClause") ? handler.get("param") : null;
    return !handler || (param !== null && param !== undefined && this.#inPattern(param, members));
  }

  #inherited(parent: NodePath, members: Members): boolean {
    const [first, name, ...rest] = members;
    const isChangedInside =
      first === MADE ? !name || this.#byName(parent.file, name, rest) : this.inside(parent, members);
    return isChangedInside || this.#ofClass(parent, members);
  }

  /** What a pattern, a parameter or the left side of an assignment gives names to. */
  #inPattern(pattern: NodePath, members: Members): boolean {
    if (members.length === 0) return false;
    const path = unwrapped(pattern);
    if (path.is("VariableDeclaration"))
      return path.get("declarations").some((each) => this.#inPattern(each.get("id"), members));
    if (path.is("TSParameterProperty")) return this.#inPattern(path.get("parameter"), members);
    if (path.is("AssignmentPattern")) return this.#inPattern(path.get("left"), members);
    if (path.is("RestElement")) return isDeep(members) && this.#inPattern(path.get("argument"), members);
    if (path.is("ArrayPattern"))
      return path
        .get("elements")
        .some((each, place) => each !== null && this.#inPart(each, String(place), members));
    if (path.is("ObjectPattern"))
      return path
        .get("properties")
        .some((each) =>
          each.is("ObjectProperty")
            ? this.#inPart(each.get("value"), keyName(each), members)
            : this.#inPattern(each, members),
        );
    if (isMember(path)) return this.#inMember(path, members);
    const binding = path.is("Identifier") ? path.scope.getBinding(path.node.name) : undefined;
    return !binding || binding.kind === "module" || this.ofBinding(binding, members);
  }

  #inPart(pattern: NodePath, name: string | null, members: Members): boolean {
    if (pattern.is("RestElement")) return this.#inPattern(pattern, members);
    const left = afterMember(members, name);
    return left !== null && this.#inPattern(pattern, left);
  }

  /** `this.config = config`, `bag.config = config`: by that member it can be had. */
  #inMember(target: NodePath, members: Members): boolean {
    const { object: path, names } = membersOf(target);
    if (path.is("ThisExpression")) {
      const [name, ...rest] = names;
      return !name || this.#byName(path.file, name, [...rest, ...members]);
    }
    const binding = path.is("Identifier") ? path.binding : undefined;
    if (!binding || binding.kind === "module" || binding.kind === "param") return true;
    return this.ofBinding(binding, [...names, ...members]);
  }
}
