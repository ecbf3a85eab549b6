import { protect } from "./protect.js";

class Session {
  user = "u1";
  #plan;
  get plan() {
    if (!this.#plan) {
      console.log("plan loaded");
      this.#plan = { max: 2 };
    }
    return this.#plan;
  }
}
protect(new Session());
