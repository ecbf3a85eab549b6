import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Session {
  static #current = new Session();
  #end() {
    console.log("ended");
  }
  static start(user: string) {
    void rupt.evaluate.access({
      user: user,
      email: "a@b.example",
      on_logout: () => Session.#current.#end(),
    });
  }
}
