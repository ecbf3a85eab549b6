import { attach } from "rupt";

export class Setter {
  #kept = null;
  set #access(value) {
    this.#kept = value;
  }
  async start(account) {
    this.#access = await attach({ client_id: "abc", account });
  }
  get device() {
    return this.#kept?.device_id;
  }
}

export class OfOthers {
  #access = null;
  async start(account) {
    this.#access = await attach({ client_id: "abc", account });
  }
  isSame(other) {
    return other.#access?.device_id === "d";
  }
}

export class Unread {
  #access = null;
  async start(account) {
    this.#access = await attach({ client_id: "abc", account });
  }
  get isAttached() {
    return this.#access !== null;
  }
}
