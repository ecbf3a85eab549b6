import { type NodePath, outermostWrapper, unwrapped } from "../../../../src/code/tree/index.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { aliasesV2Type, namesV2Type } from "../../sdk/project-types.ts";
import type { AttachCall } from "../attach-facts.ts";
import { partsOf, typesOf } from "../callbacks/declared-callback.ts";
import { environmentVariable } from "../ids/environment-id.ts";
import type { OptionEntry } from "../options.ts";

/**
 * The options of a call that a cast to a type of v2 stands around, `{ ... } as AttachConfig`, and whose values are not seen to fit what
 * v3 takes. A cast lets pass what an annotation or `satisfies` does not, and it goes with v2.
 */
export function castOptions({ options, steps }: AttachCall): string[] {
  const cast = new Set((options?.objects ?? []).filter(isCastToV2).map(({ node }) => node));
  if (cast.size === 0) return [];
  const moved = steps.filter((step) => step.do !== "remove" || step.entry.name === "client_id");
  return [
    ...new Set(
      moved.filter(({ entry }) => cast.has(entry.object.node) && !fits(entry)).map(({ entry }) => entry.name),
    ),
  ];
}

function isCastToV2(object: NodePath): boolean {
  for (let path = object.parentPath; path; path = path.parentPath) {
    if (path.is("TSAsExpression") || path.is("TSTypeAssertion")) {
      const type = path.get("typeAnnotation");
      if (namesV2Type(type) && !aliasesV2Type(type)) return true;
    } else if (outermostWrapper(path) === path && !path.is("ConditionalExpression")) return false;
  }
  return false;
}

/** Whether an option is what v3 takes: text, and for others a literal that says what it is. */
function fits({ name, property, value }: OptionEntry): boolean {
  if (property.is("ObjectMethod")) return true;
  const plain = unwrapped(value);
  if (name === "metadata") return plain.is("ObjectExpression");
  if (name === "on_current_device_logout") return plain.is("Function");
  return isText(value, name === "email" || name === "phone");
}

/** @param orNone whether nothing will do as well */
function isText(value: NodePath, orNone: boolean): boolean {
  if (value.is("TSAsExpression") || value.is("TSTypeAssertion"))
    return value.get("typeAnnotation").is("TSStringKeyword");
  if (value.is("TSNonNullExpression"))
    return environmentVariable(value.get("expression")) !== null || isText(value.get("expression"), true);
  if (value.is("TSSatisfiesExpression")) return isText(value.get("expression"), orNone);
  if (value.is("TemplateLiteral") || typeof fold(value)?.value === "string") return true;
  if (value.is("ConditionalExpression"))
    return isText(value.get("consequent"), orNone) && isText(value.get("alternate"), orNone);
  if (value.is("LogicalExpression", { operator: "??" }))
    return isText(value.get("left"), true) && isText(value.get("right"), orNone);
  if (value.is("CallExpression") && value.get("callee").is("Identifier", { name: "String" })) return true;
  const isCalled = value.is("CallExpression") && value.get("callee").is("Identifier");
  if (!value.is("Identifier") && !value.is("MemberExpression") && !isCalled) return false;
  const parts = typesOf(value, 0).flatMap((type) => (isOptional(type) && !orNone ? [null] : partsOf(type)));
  return parts.length > 0 && parts.every((each) => each !== null && isTextType(each, orNone));
}

/** `id?: string`: it may be none. */
const isOptional = ({ parentPath }: NodePath): boolean =>
  parentPath !== null && "optional" in parentPath.node && parentPath.node.optional === true;

const isTextType = (type: NodePath, orNone: boolean): boolean =>
  type.is("TSStringKeyword") ||
  (type.is("TSLiteralType") && type.node.literal.type === "StringLiteral") ||
  (orNone && type.is("TSUndefinedKeyword"));
