import Rupt from "rupt";

export class Session {
  #attach(user) {
    return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  async start(user) {
    await this.#attach(user);
  }
}
