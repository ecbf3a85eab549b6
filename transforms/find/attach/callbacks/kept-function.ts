import { type NodePath, unwrapped } from "../../../../src/code/tree/index.ts";
import type { LimitQuoted } from "../../../../src/rules/attach/on-limit-exceeded.ts";
import type { SdkReference } from "../../sdk/references.ts";
import { functionOfBinding } from "../ignored-results.ts";
import type { OptionEntry } from "../options.ts";
import { capturesLocal } from "./captures.ts";
import { readsThis } from "./own-this.ts";

/** Whether the value of an option uses the SDK itself: what is quoted would be a use that is nowhere any more. */
export const usesSdk = ({ value }: OptionEntry, uses: readonly SdkReference[]): boolean =>
  uses.some(({ path }) => path.isDescendant(value));

/**
 * Whether a callback can stand in its file as a function of its own: at module level, where it means the same.
 *
 * @returns why it cannot, or null when it can
 */
export function whyNoFunction(entry: OptionEntry): LimitQuoted | null {
  const fn = unwrapped(entry.value);
  if (entry.shared) return "shared";
  // A function that has a name is one of its own already.
  if (fn.is("Identifier")) return isFunctionName(fn) ? null : "named";
  if (!fn.is("Function")) return "named";
  // The `this` of a method is the object of the options.
  const isBound = entry.property.is("ObjectMethod") && readsThis(fn);
  return isBound || capturesLocal(fn) ? "captures" : null;
}

function isFunctionName(name: NodePath): boolean {
  const binding = name.binding;
  return binding?.kind === "module" || (binding !== undefined && functionOfBinding(binding) !== null);
}
