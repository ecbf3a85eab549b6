import { rupt } from "../rupt.js";

export class Session {
  #busy = true;
  #leave() {
    return !this.#busy;
  }
  #tell({ challenge } = {}) {
    console.log(challenge);
  }
  #quiet() {
    this.#busy = false;
    location.reload();
  }
  async start(account, stays) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.#leave(),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: this.#tell.bind(this),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.#quiet(),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => !stays,
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => stays,
    });
  }
}
