import Rupt from "rupt";

export class Session {
  static #current = new Session();
  #end() {
    console.log("ended");
  }
  static start(user: string) {
    void Rupt.attach({
      client_id: "abc",
      account: user,
      email: "a@b.example",
      on_current_device_logout: () => Session.#current.#end(),
    });
  }
}
