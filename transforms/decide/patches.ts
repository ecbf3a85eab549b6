import {
  argumentsOf,
  calleeOf,
  isMember,
  literalText,
  memberRoot,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
} from "../../src/code/tree/index.ts";
import { isTarget, isWritten } from "../../src/code/values/changes.ts";
import { isExposed } from "../../src/code/values/reach/is-exposed.ts";
import { resolveReference } from "../../src/code/values/resolve-reference.ts";
import { V2_DEFAULT_MEMBERS } from "../../src/sdk/v2.ts";
import { isGlobalObject } from "../find/globals/global-object.ts";
import type { UnitFindings } from "../model.ts";

/** Whether the app sets a function of the SDK: what a member is called on gives something else then. */
export const isPatched = (units: readonly UnitFindings[]): boolean => {
  const app = units.filter(({ appTest }) => appTest === null);
  return app.some(isPatching) || (app.some(namesGlobal) && app.some(({ module }) => setsByName(module)));
};

/** `Rupt.attach = ...`, `Object.assign(Rupt, ...)`. */
const isPatching = ({ references }: UnitFindings): boolean =>
  references.some(
    ({ kind, entry, path }) =>
      kind === "escape" &&
      (isGivenAway(path) ||
        (entry.form === "global" ? isWritten(path) || isSetFunction(path) : isWritten(memberRoot(path)))),
  );

/** `window.Rupt.attach = spy`: the object is the default export. `window.Rupt = fake` leaves that as it is. */
const isSetFunction = (path: NodePath): boolean =>
  isTarget(path) && V2_DEFAULT_MEMBERS.has(staticName(path) ?? "");

/**
 * `wrapAll(Rupt)`, `new Instrument(Rupt)`, where that function or class is seen to set what it is given; `shimmer.wrap(Rupt, "attach", ...)`
 * of others names what it sets.
 */
const isGivenAway = (path: NodePath): boolean => {
  const given = outermostWrapper(path);
  const call = given.listKey === "arguments" ? given.parentPath : null;
  if (!call) return false;
  if (argumentsOf(call).some((each) => V2_DEFAULT_MEMBERS.has(literalText(each) ?? ""))) return true;
  const target = resolveReference(call.is("NewExpression") ? call.get("callee") : (calleeOf(call) ?? call));
  return (target?.is("Function") === true || target?.is("Class") === true) && isExposed(path, ["attach"]);
};

/** A text that may be what code asks the global object for. */
const namesGlobal = ({ unboundUses }: UnitFindings): boolean =>
  unboundUses.uses.some(({ kind, path }) => kind === "global" && path?.is("StringLiteral"));

/** `window[name].attach = ...`, `window[name][member] = ...`. */
const setsByName = ({ tree }: SourceModule): boolean =>
  tree.of("AssignmentExpression").some((node) => {
    const left = tree.pathOf<typeof node>(node).get("left");
    if (!isMember(left)) return false;
    const name = staticName(left);
    if (name !== null && !V2_DEFAULT_MEMBERS.has(name)) return false;
    const object = left.get("object");
    const owner = isMember(object) ? object : resolveReference(object);
    return (
      owner !== null && isMember(owner) && staticName(owner) === null && isGlobalObject(owner.get("object"))
    );
  });
