import {
  argumentsOf,
  bindingOfFunction,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  keyName,
  memberRoot,
  type NodePath,
  outermostWrapper,
  returnedValues,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { resolveReference } from "../resolve-reference.ts";
import { trackedAround } from "./tracked.ts";

/** Effects of React, which run after each render where they are given no list of dependencies. */
const EFFECTS = /^use(?:Layout|Insertion|IsomorphicLayout)?Effect$/;
/** Hooks that render again for what was read of what they give: of TanStack Query, SWR, Valtio, React Hook Form. */
const TRACKING_HOOKS =
  /^use(?:(?:Suspense)?(?:Infinite)?Query|Queries|SuspenseQueries|Mutation|SWR(?:Infinite|Immutable|Subscription)?|Snapshot|Proxy|FormState)$/;
const MAX_DEPTH = 6;

/** The code around a place that runs after each render, and what says when there is one. */
interface Rendered {
  readonly parts: readonly NodePath[];
  /** Whether hooks tell what is read of what they give; else the component itself is watched. */
  readonly byHooks: boolean;
}

/** What runs a place after each render of a component: an effect without a list of dependencies. Null where nothing does. */
export function renderedAround(path: NodePath): Rendered | null {
  const fn = path.getFunctionParent();
  const places = fn ? [fn, ...(bindingOfFunction(fn)?.referencePaths ?? [])] : [];
  for (const place of places) {
    const { parentPath: effect, listKey } = outermostWrapper(place);
    const isEffect = isCall(effect) && listKey === "arguments" && EFFECTS.test(calleeName(effect));
    const component = isEffect && argumentsOf(effect).length === 1 ? effect.getFunctionParent() : null;
    if (!fn || !component || !effect) continue;
    const watched = trackedAround(effect);
    return { parts: [fn, ...(watched.length > 0 ? watched : [component])], byHooks: watched.length === 0 };
  }
  return null;
}

/** What a node reads of what such a hook gives, as texts: `useQuery().data`. */
export function hookReads(path: NodePath): string[] {
  if (isMember(path)) {
    const hook = hookBehind(path.get("object"));
    return hook === null ? [] : [`${hook}.${staticName(path) ?? "*"}`];
  }
  const pattern = path.is("ObjectProperty") ? path.parentPath : null;
  const declarator = pattern?.is("ObjectPattern") ? pattern.parentPath : null;
  const init = declarator?.is("VariableDeclarator") ? declarator.get("init") : null;
  const hook = init ? hookBehind(init) : null;
  return hook !== null && path.is("ObjectProperty") ? [`${hook}.${keyName(path) ?? "*"}`] : [];
}

/** The call of the hook that a value comes from, over names and hooks of the project. */
function hookBehind(value: NodePath, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  const path = unwrapped(memberRoot(unwrapped(value)));
  if (isCall(path)) {
    const name = calleeName(path);
    if (TRACKING_HOOKS.test(name)) return `${name}()`;
    const callee = calleeOf(path);
    const hook = callee && resolveReference(callee);
    const given = hook?.is("Function") ? returnedValues(hook) : [];
    return given.some((each) => hookBehind(each, depth + 1) !== null) ? `${name}()` : null;
  }
  const init = path.is("Identifier") && path.binding ? declaredBy(path) : null;
  return init && hookBehind(init, depth + 1);
}

/** What a variable begins with, or what a pattern takes it out of. */
function declaredBy({ binding }: NodePath): NodePath | null {
  const init = binding?.path.is("VariableDeclarator") ? binding.path.get("init") : null;
  return init ?? null;
}
