import { config as inherited } from "./inherited-config.js";
import { config as listed } from "./listed-config.js";
import { config as made } from "./made-config.js";
import { config as read } from "./read-config.js";

const defaults = { __proto__: { web: inherited } };
const all = {
  *[Symbol.iterator]() {
    yield listed;
  },
};

class Shared {
  constructor() {
    return made;
  }
}

export function change() {
  defaults.web.id = "inherited-late";
  for (const each of all) each.id = "listed-late";
  new Shared().id = "made-late";
  return { __proto__: { web: read } }.web.id;
}
