import type { Binding, NodePath } from "../../tree/index.ts";
import { Exposure } from "./exposure.ts";
import type { Members } from "./members.ts";

/** Whether code may change what a value has at the end of its members. */
export const isExposed = (value: NodePath, members: Members): boolean =>
  new Exposure().ofValue(value, members);

/** Whether code may change it by what an object or a class calls `this`, or a class that is made from it `super`. */
export const isExposedInside = (object: NodePath, members: Members): boolean =>
  new Exposure().inside(object, members);

export const isBindingExposed = (binding: Binding, members: Members): boolean =>
  new Exposure().ofBinding(binding, members);
