import { once } from "../../../src/code/once.ts";
import {
  initOf,
  isMember,
  memberRoot,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
} from "../../../src/code/tree/index.ts";
import type { ClientId } from "../../find/attach/ids/client-id.ts";
import { isOutside } from "../../find/attach/ids/plain-member.ts";

/** Variables of the environment that a build puts in place of their names. */
const PUT_IN =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|PUBLIC|GATSBY|EXPO_PUBLIC|VUE_APP|NG_APP|PARCEL|STORYBOOK|SNOWPACK_PUBLIC)_/;
/** Globals of the language and of a CommonJS module, which nobody sets. */
const STANDARD =
  /^(?:Array|Boolean|Infinity|JSON|Map|Math|NaN|Number|Object|RegExp|Set|String|Symbol|URL|exports|module|require|undefined)$/;
const PROCESS = /^(?:node:)?process$/;

/** `const ID = process.env.ID` of the module: read when that runs, and not where a client module is loaded. */
export function isSnapshot(id: ClientId | null): boolean {
  const root = id && memberRoot(id.path);
  const init = root?.is("Identifier") ? initOf(root.binding) : null;
  return init !== null && readsWhatChanges(init);
}

/** Whether a module keeps such a value when it runs. */
export const isSnapshotModule = (module: SourceModule | null): boolean =>
  module !== null && snapshots(module);

const snapshots = once(({ program }: SourceModule) => readsWhatChanges(program));

/** Whether code reads, outside of functions, what may be another value later: a global, the environment of the process. */
function readsWhatChanges(code: NodePath): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    found ||= path.is("Identifier") && path.isReferencedIdentifier() && mayBeAnother(path);
    return !found && !path.is("Function");
  };
  if (visit(code)) code.walk(visit);
  return found;
}

function mayBeAnother(name: NodePath): boolean {
  if (!name.is("Identifier")) return false;
  const { binding } = name;
  if (binding) {
    const from = binding.path.parentPath;
    if (!from?.is("ImportDeclaration")) return false;
    return PROCESS.test(from.node.source.value) || (memberAround(name) !== null && isOutside(name));
  }
  if (STANDARD.test(name.node.name)) return false;
  const variable = name.node.name === "process" ? memberAround(memberAround(name, "env")) : null;
  const read = variable && staticName(variable);
  return read === null || !PUT_IN.test(read);
}

/** The member that is read from a value, by a name if one is given. */
function memberAround(value: NodePath | null, name?: string): NodePath | null {
  const member = value && outermostWrapper(value).parentPath;
  return isMember(member) && (name === undefined || staticName(member) === name) ? member : null;
}
