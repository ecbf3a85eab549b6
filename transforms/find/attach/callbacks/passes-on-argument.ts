import {
  argumentsOf,
  boundFunction,
  calleeName,
  isCall,
  isMember,
  keyName,
  memberRoot,
  type NodePath,
  outermostWrapper,
  simpleName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { argumentOf, callbackTraits, takesArgument } from "./callbacks.ts";
import { branchesOf } from "./declared-callback.ts";
import { seenFunctions } from "./seen-functions.ts";

/** Functions that keep or send on what they are given, by the names they have. */
const TAKES_ANYTHING =
  /^(?:set|set[A-Z_]\w*|next|emit|dispatch|commit|push|replace|assign|navigate|resolve|reject|log|info|warn|error|debug|alert|send|postMessage|track|publish|trigger|update)$/;

/** Whether a callback that cannot be seen surely does something with what v2 passed, or wraps a function that does. */
export function passesOnArgument(value: NodePath): boolean {
  const path = unwrapped(value);
  const branches = branchesOf(path);
  if (branches) return branches.some((each) => callbackTraits(each)?.takesArgument ?? passesOnArgument(each));
  if (isCall(path))
    return (
      leavesRoom(path) ||
      argumentsOf(path).some(
        (each) => selectedBy(each) === null && callbackTraits(each)?.takesArgument === true,
      )
    );
  const name = simpleName(path);
  return (name !== null && TAKES_ANYTHING.test(name)) || isSetter(path);
}

/** What a function takes out of what it is given, and does nothing else with it: `(state) => state.leave`; null for any other. */
export function selectedBy(value: NodePath): NodePath | null {
  const fn = unwrapped(value);
  if (!fn.is("ArrowFunctionExpression", { async: false })) return null;
  const taken = fn.get("body");
  const root = memberRoot(taken);
  const isOfArgument = root.is("Identifier") && root.binding?.scope.path.node === fn.node;
  const isPart = isMember(unwrapped(taken)) || argumentOf(fn)?.is("ObjectPattern") === true;
  return isOfArgument && isPart ? taken : null;
}

/** `leave.bind(null, reason)`: whether the argument falls on a parameter behind those that are bound. */
function leavesRoom(call: NodePath): boolean {
  const bound = boundFunction(call);
  if (!bound) return false;
  const place = argumentsOf(call).length - 1;
  const functions = seenFunctions(bound);
  if (!functions) return passesOnArgument(bound);
  return functions.some((fn) => takesArgument(fn, argumentOf(fn, place)));
}

/** What settles a promise or sets a state, whatever it is called: `new Promise((done) => {})`, `const [left, markLeft] = useState()`. */
function isSetter(path: NodePath): boolean {
  const binding = path.is("Identifier") ? path.binding : undefined;
  const name = binding?.path.file.tree.pathOf(binding.identifier);
  const holder = name?.parentPath;
  if (!binding?.constant || !holder) return false;
  if (holder.is("Function")) {
    const made = outermostWrapper(holder).parentPath;
    return made?.is("NewExpression") === true && made.get("callee").is("Identifier", { name: "Promise" });
  }
  const pattern = holder.is("ObjectProperty") ? holder.parentPath : holder;
  const from = pattern?.parentPath?.is("VariableDeclarator") ? pattern.parentPath.get("init") : null;
  if (!from || !isCall(from)) return false;
  if (holder.is("ArrayPattern")) return name?.key === 1 && /^(?:use|create)[A-Z]/.test(calleeName(from));
  const key = holder.is("ObjectProperty") ? keyName(holder) : null;
  return calleeName(from) === "withResolvers" && /^(?:resolve|reject)$/.test(key ?? "");
}
