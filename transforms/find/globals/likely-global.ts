import {
  isMember,
  keyName,
  memberRoot,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import { argumentFor, isGlobalObject } from "./global-object.ts";

/** The name by which v2 puts itself on the global object. */
const NAME = "Rupt";

/** `window[NAME]`, where the name is a constant. */
export const namesGlobalByConstant = (member: NodePath): boolean =>
  isMember(member) &&
  member.node.computed === true &&
  isGlobalObject(member.get("object")) &&
  fold(member.get("property"))?.value === NAME;

/**
 * Whether a member that is called as v2 names it, `win.Rupt.attach(...)`, may be one of the global object: nothing shows what its object
 * is, or it is one by way of another file.
 */
export function mayBeOfGlobal(member: NodePath): boolean {
  if (!isMember(member) || staticName(member) !== NAME || !isUsedAsSdk(member)) return false;
  const object = unwrapped(member.get("object"));
  if (object.is("ThisExpression") || object.is("Super")) return false;
  if (object.is("ObjectExpression")) return object.get("properties").some((each) => each.is("SpreadElement"));
  const found = resolveReference(object) ?? argumentOf(object);
  return found === null ? isUnknown(object) : isGlobalObject(found);
}

/** What a function that is called where it stands is given for a name. */
function argumentOf({ file, binding }: NodePath): NodePath | null {
  return binding?.kind === "param" ? argumentFor(file.tree.pathOf(binding.identifier)) : null;
}

/** `lib: { Rupt: Sdk }`: the project says what it is. */
const DECLARED = /\bRupt\??\s*:/;

/** What a package exports under this name is its own. */
function isUnknown(object: NodePath): boolean {
  const root = memberRoot(object);
  if (root.is("Identifier") && !root.binding) return false;
  const owner = root.is("ThisExpression") ? root.findParent((each) => each.is("Class")) : null;
  if (owner && DECLARED.test(owner.text)) return false;
  const annotation = root.binding?.identifier.typeAnnotation;
  if (annotation && DECLARED.test(object.file.tree.pathOf(annotation).text)) return false;
  const declaration = object.is("Identifier") ? object.binding?.path.parentPath : undefined;
  const source = declaration?.is("ImportDeclaration") ? declaration.node.source.value : ".";
  return source.startsWith(".") || /^[@~#$]/.test(source);
}

function isUsedAsSdk(member: NodePath): boolean {
  const { parentPath: parent, key } = outermostWrapper(member);
  if (isMember(parent)) return key === "object" && V2_DEFAULT_MEMBERS.has(staticName(parent) ?? "");
  const pattern = parent?.is("VariableDeclarator") && key === "init" ? parent.get("id") : null;
  return (
    pattern?.is("ObjectPattern") === true &&
    pattern
      .get("properties")
      .some((each) => each.is("ObjectProperty") && V2_DEFAULT_MEMBERS.has(keyName(each) ?? ""))
  );
}
