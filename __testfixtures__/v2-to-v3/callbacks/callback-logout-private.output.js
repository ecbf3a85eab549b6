import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

class Auth {
  static #inst = new Auth();
  #out() { console.log("out"); }
  static go(user) {
    rupt.evaluate.access({ user: user, on_logout: () => Auth.#inst.#out() });
  }
}
export const go = (user) => Auth.go(user);
