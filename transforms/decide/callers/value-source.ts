import {
  argumentsOf,
  type Binding,
  calleeOf,
  isCall,
  isMember,
  memberName,
  membersOfClass,
  type NodePath,
  outermostWrapper,
  simpleName,
  unwrapped,
  valueOfMember,
} from "../../../src/code/tree/index.ts";
import { namespaceAt } from "../../../src/code/values/namespaces.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { partsOf, typesOf } from "../../find/attach/callbacks/declared-callback.ts";
import { leftmostName } from "../../find/sdk/project-types.ts";

const MAX_DEPTH = 20;

/**
 * Who gives a value: a package of others, one that was given something of the project and may give that back, the page, or the project.
 *
 * @example `const { signOut } = useAuth()` is `foreign`, `const leave = useStore((state) => state.leave)` is `given`
 */
export type ValueSource = "foreign" | "given" | "global" | "own";

/** Who gives an object, or what a pattern takes apart. */
export function sourceOf(value: NodePath, depth = 0): ValueSource {
  const path = unwrapped(value);
  const again = (next: NodePath) => sourceOf(next, depth + 1);
  if (depth > MAX_DEPTH) return "own";
  if (isMember(path)) {
    const object = unwrapped(path.get("object"));
    return object.is("ThisExpression")
      ? sourceOfOwn(path, depth)
      : hasForeignType(path)
        ? "foreign"
        : again(object);
  }
  if (path.is("AwaitExpression")) return again(path.get("argument"));
  if (isCall(path) || path.is("NewExpression")) {
    const callee = isCall(path) ? calleeOf(path) : path.get("callee");
    const source = callee && !callee.is("Identifier", { name: "Proxy" }) ? again(callee) : "own";
    const isGiven = isCall(path) ? argumentsOf(path).length > 0 : path.node.arguments.length > 0;
    // What is asked for by a name or a key was given by the app; `defineProps` is a word of the compiler.
    return source === "own" || (source === "foreign" && !isGiven) ? source : "given";
  }
  // Lists and texts have methods of the language.
  if (path.is("ArrayExpression") || path.is("Literal")) return "global";
  if (!path.is("Identifier")) return "own";
  const { binding } = path;
  const namespace = binding ? null : namespaceAt(path, path.node.name);
  if (!binding) return namespace && !namespace.node.declare ? "own" : "global";
  if (isImported(binding)) return "foreign";
  const init = binding.path.is("VariableDeclarator") ? binding.path.get("init") : resolveReference(path);
  if (init && init !== path) return again(init);
  return hasForeignType(path) || isGivenByPackage(binding) ? "foreign" : "own";
}

/** Whether a package gives a value, whatever it was given itself. */
export const isOfPackage = (value: NodePath): boolean => /^(?:foreign|given)$/.test(sourceOf(value));

/** Wrappers of packages whose functions get what the project gives. */
const HANDS_ON =
  /^(?:use[A-Z]\w*|action|debounce|define\w*Component|forwardRef|memo\w*|observer|once|throttle)$/;

/** A parameter of a function that a package calls: `set` of `create((set) => ({}))`. */
function isGivenByPackage({ kind, scope }: Binding): boolean {
  const fn = kind === "param" ? outermostWrapper(scope.path) : null;
  const call = fn?.listKey === "arguments" ? fn.parentPath : null;
  const callee = call && isCall(call) ? calleeOf(call) : null;
  return callee !== null && !HANDS_ON.test(simpleName(callee) ?? "") && isOfPackage(callee);
}

/** `this.auth`, by what the class declares; `this.$router`, which a plugin gives to all components. */
function sourceOfOwn(member: NodePath, depth: number): ValueSource {
  const name = memberName(member);
  if (hasForeignType(member) || name?.startsWith("$")) return "foreign";
  const owner = member.findParent((each) => each.is("Class"));
  const set = owner?.is("Class") && name !== null ? membersOfClass(owner, name) : [];
  const sources = set.map((each) => {
    const value = valueOfMember(each);
    return value ? sourceOf(value, depth + 1) : "own";
  });
  const [first] = sources;
  if (first) return sources.every((each) => each === first) ? first : "own";
  // `this.setState` is the method of a base, its props come from the app.
  const base = owner?.is("Class") ? owner.get("superClass") : null;
  return base && !/^(?:context|props|state)$/.test(name ?? "") ? sourceOf(base, depth + 1) : "own";
}

/** Whether a package of others declares the type of a value: `constructor(private auth: AuthService) {}`. */
function hasForeignType(value: NodePath): boolean {
  const types = typesOf(value, 0).flatMap((each) => partsOf(each));
  return types.length > 0 && types.every(isTypeOfPackage);
}

/** Whether a type is one of a package of others. */
export function isTypeOfPackage(type: NodePath): boolean {
  const name = leftmostName(type);
  const declared = name === null ? undefined : type.file.program.scope.getBinding(name);
  return declared !== undefined && isImported(declared);
}

/** Whether a name is imported from what is no file of the project. */
function isImported({ path }: Binding): boolean {
  const { parentPath: declaration } = path;
  return (
    declaration?.is("ImportDeclaration") === true &&
    path.file.imported(declaration.node.source.value) === null
  );
}
