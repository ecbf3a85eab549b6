import { attach } from "rupt";

export class Session {
  #busy = true;
  #leave() {
    return !this.#busy;
  }
  #tell({ challenge }) {
    console.log(challenge);
  }
  #quiet() {
    this.#busy = false;
    location.reload();
  }
  async start(account, stays) {
    await attach({
      client_id: "pk_kept",
      account,
      on_current_device_logout: () => this.#leave(),
    });
    await attach({
      client_id: "pk_kept",
      account,
      on_current_device_logout: this.#tell.bind(this),
    });
    await attach({
      client_id: "pk_kept",
      account,
      on_current_device_logout: () => this.#quiet(),
    });
    await attach({
      client_id: "pk_kept",
      account,
      on_current_device_logout: () => !stays,
    });
    await attach({
      client_id: "pk_kept",
      account,
      on_current_device_logout: () => stays,
    });
  }
}
