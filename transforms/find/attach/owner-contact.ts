import { isTypeScript } from "../../../src/code/file-names.ts";
import { isMember, unwrapped } from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import type { AttachCall, OwnerContact } from "./attach-facts.ts";

/** The names that v3 knows for how an owner can be reached. */
export const CONTACT = ["email", "phone"] as const;

/**
 * Where the `user` of a call that passes neither `email` nor `phone` is a property of an object, in TypeScript that can be asked for
 * the type of that object.
 */
export function contactPlace({ steps, options }: AttachCall): Omit<OwnerContact, "names"> | null {
  if (!options || options.entries.some(({ name }) => name === "email" || name === "phone")) return null;
  const users = steps.filter(
    (step) =>
      (step.do === "rename" && step.to === "user") || (step.do === "keep" && step.entry.name === "user"),
  );
  const [step] = users;
  if (!step || users.length > 1) return null;
  const { entry } = step;
  const value = unwrapped(entry.value);
  if (entry.shared || entry.conditions.length > 0 || !entry.property.is("ObjectProperty")) return null;
  if (!isMember(value) || value.node.computed || !onlyReads(value)) return null;
  const { file } = value;
  if (!isTypeScript(file) || file.unit.page !== null) return null;
  const object = value.get("object");
  const isOptional = value.is("OptionalMemberExpression") && value.node.optional;
  return { entry, object, dot: isOptional ? "?." : "." };
}
