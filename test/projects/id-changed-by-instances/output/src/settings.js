import { Store } from "./store.js";

export const web = { id: "client-1" };
export const desktop = { id: "client-2" };

class Settings extends Store {
  constructor(values) {
    super(values);
  }
}

class Panel {
  #shown;
  constructor(shown) {
    this.#shown = shown;
  }
  show(name, value) {
    this.#shown[name] = value;
  }
}

export const settings = new Settings(web);
export const panel = new Panel(desktop);
