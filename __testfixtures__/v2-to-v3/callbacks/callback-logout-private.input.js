import Rupt from "rupt";

class Auth {
  static #inst = new Auth();
  #out() { console.log("out"); }
  static go(user) {
    Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => Auth.#inst.#out() });
  }
}
export const go = (user) => Auth.go(user);
