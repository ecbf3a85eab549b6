import { attach } from "rupt";

export class AuthService {
  #calls = 0;

  async logIn(user) {
    this.#calls++;
    await attach({ client_id: "client-1", account: user.id });
  }
}
