import { attach } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Setter {
  #kept = null;
  set #access(value) {
    this.#kept = value;
  }
  async start(account) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    this.#access = await attach({ client_id: "abc", account });
  }
  get device() {
    return this.#kept?.device_id;
  }
}

export class OfOthers {
  #access = null;
  async start(account) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    this.#access = await attach({ client_id: "abc", account });
  }
  isSame(other) {
    return other.#access?.device_id === "d";
  }
}

export class Unread {
  #access = null;
  async start(account) {
    this.#access = await rupt.evaluate.access({ user: account });
  }
  get isAttached() {
    return this.#access !== null;
  }
}
