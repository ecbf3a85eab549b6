import { override } from "./override";

let tenant = "one";
export const setTenant = (next: string) => {
  tenant = next;
};

export const getter = {
  get id() {
    return `id-${tenant}`;
  },
};

export class Statics {
  static get id() {
    return `static-${tenant}`;
  }
  static readonly fixed = "static-fixed";
}

export const overridden = { id: "early" };
export const load = () => override(overridden, { id: "late" });

export const own = {
  id: "early",
  configure(id: string) {
    this.id = id;
  },
};

class Instance {
  id = "early";
}
export default new Instance();

export let cast: string | undefined = "early";
export const setCast = (next: unknown) => {
  (cast as unknown) = next;
};

export const LIMITS = { device: 3, logout: "https://a.example/early" };
