import type { CallExpression, Class } from "@babel/types";
import { isTypeScript } from "../../../../src/code/file-names.ts";
import {
  type Binding,
  declaredName,
  isMember,
  type NodePath,
  nameOfKey,
  simpleName,
  standsIn,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { resolveReference } from "../../../../src/code/values/resolve-reference.ts";

const MAX_DEPTH = 20;

/**
 * Whether TypeScript may take code only where it stands: it reads what a class keeps to itself, or a constant whose type a test
 * around it narrows. It runs the same at module level, and does not compile there.
 */
export const isTypedByPlace = (code: NodePath): boolean =>
  isTypeScript(code.file) && (readsOwnMembers(code) || readsNarrowed(code));

/** What the classes around a place let only their own code read. */
interface OwnMembers {
  names: Set<string>;
  /** The classes themselves, and those of them that only their own code can make. */
  classes: Class[];
  closed: Class[];
  /** A class above one of them is not seen: it may keep anything to itself. */
  isOpen: boolean;
}

function readsOwnMembers(code: NodePath): boolean {
  const own: OwnMembers = { names: new Set(), classes: [], closed: [], isOpen: false };
  for (let path = code.parentPath; path; path = path.parentPath) if (path.is("Class")) collect(path, own, 0);
  if (own.classes.length === 0) return false;
  let found = false;
  code.walk((path) => {
    found ||= isOwnRead(path, own);
  });
  return found;
}

function collect(owner: NodePath<Class>, own: OwnMembers, depth: number): void {
  if (depth === 0) own.classes.push(owner.node);
  for (const member of owner.get("body").get("body")) {
    if (member.is("ClassMethod", { kind: "constructor" }))
      for (const parameter of member.get("params")) {
        const { node } = parameter;
        if (node.type !== "TSParameterProperty" || !isKept(node)) continue;
        const name = node.parameter.type === "Identifier" ? node.parameter : node.parameter.left;
        own.names.add(nameOfKey(name) ?? "");
      }
    if (!isKept(member.node)) continue;
    if (declaredName(member) === "constructor") own.closed.push(owner.node);
    else own.names.add(declaredName(member) ?? "");
  }
  const above = owner.get("superClass");
  if (!above) return;
  const base = depth < MAX_DEPTH ? resolveReference(unwrapped(above)) : null;
  if (base?.is("Class")) collect(base, own, depth + 1);
  else own.isOpen = true;
}

const isKept = (node: object): boolean =>
  "accessibility" in node && (node.accessibility === "private" || node.accessibility === "protected");

function isOwnRead(path: NodePath, own: OwnMembers): boolean {
  if (isMember(path) && !path.node.computed) {
    const name = nameOfKey(path.node.property) ?? "";
    return own.names.has(name) || (own.isOpen && isOfOwn(unwrapped(path.get("object")), own));
  }
  // `const { handlers } = Device`
  if (path.is("ObjectProperty") && path.parentPath?.is("ObjectPattern"))
    return own.isOpen || (!path.node.computed && own.names.has(nameOfKey(path.node.key) ?? ""));
  return path.is("NewExpression") && own.closed.includes(classNamed(path.get("callee")) as Class);
}

/** Whether a name is one of the classes, or a constant that holds an instance of one. */
function isOfOwn(object: NodePath, own: OwnMembers): boolean {
  const named = classNamed(object) ?? instanceOf(object);
  return named !== null && own.classes.includes(named);
}

function classNamed(name: NodePath): Class | null {
  const target = name.is("Identifier") ? resolveReference(name) : null;
  return target?.is("Class") ? target.node : null;
}

function instanceOf(name: NodePath): Class | null {
  const init =
    name.is("Identifier") && name.binding?.path.is("VariableDeclarator") ? name.binding.path : null;
  const value = init?.get("init");
  const made = value ? unwrapped(value) : null;
  return made?.is("NewExpression") ? classNamed(made.get("callee")) : null;
}

/** Whether code reads a constant of the module that is tested outside of it, or that begins with one kind of a union. */
export function readsNarrowed(code: NodePath): boolean {
  let found = false;
  const visit = (path: NodePath) => {
    const binding = path.is("Identifier") ? path.binding : undefined;
    if (binding && !found) found = isNarrowed(binding, code);
  };
  visit(code);
  code.walk(visit);
  return found;
}

function isNarrowed(binding: Binding, code: NodePath): boolean {
  // The type of a variable that is set again is not narrowed for a function, nor is that of an import.
  if (!binding.constant || !binding.path.is("VariableDeclarator")) return false;
  if (binding.scope.path.type !== "Program") return false;
  const { id } = binding.path.node;
  const annotation = "typeAnnotation" in id ? id.typeAnnotation : null;
  if (annotation?.type === "TSTypeAnnotation" && annotation.typeAnnotation.type === "TSUnionType")
    return true;
  return valueReferences(binding).some((read) => !read.isDescendant(code) && isInTest(read));
}

/** Whether a read stands in a condition, in what is compared, or is handed to a call that may be an assertion. */
function isInTest(read: NodePath): boolean {
  for (let path = read; path.parentPath && !path.is("Function"); path = path.parentPath) {
    const { parentPath: parent, key } = path;
    if (key === "test" || key === "discriminant") return true;
    if (parent.is("LogicalExpression") && key === "left") return true;
    if (parent.is("ExpressionStatement"))
      return path.is("CallExpression") && simpleName(path.get("callee")) !== null && isGiven(read, path);
    if (parent.is("Statement")) return false;
  }
  return false;
}

const isGiven = (read: NodePath, call: NodePath<CallExpression>): boolean =>
  call.get("arguments").some((each) => standsIn(read, each));
