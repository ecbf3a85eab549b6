import { rupt } from "./rupt.js";

export class AuthService {
  #calls = 0;

  async logIn(user) {
    this.#calls++;
    await rupt.evaluate.access({ user: user.id });
  }
}
