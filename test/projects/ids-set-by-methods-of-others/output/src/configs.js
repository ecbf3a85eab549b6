import * as methods from "./methods.js";
import { setId } from "./methods.js";

const setter = (name) =>
  function (value) {
    this[name] = value;
    return this;
  };

class Base {
  static use(values) {
    Object.assign(this, values);
  }
}

export const named = { id: "named", set: setId };
export const spread = { id: "spread", ...methods };
export const made = { id: "made", withId: setter("id") };
export const inherited = { __proto__: { set: setId }, id: "inherited" };
export class Static extends Base {
  static id = "static";
}

export const free = { id: "free", setId() {}, log: console.log };
