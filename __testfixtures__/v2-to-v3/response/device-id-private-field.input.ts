import Rupt from "rupt";

export class Session {
  #device: string | null = null;

  /** The device that others see. */
  device = "";

  async start(user: string) {
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.#device = device_id;
  }

  async stop(user: string) {
    if (this.#device) {
      await Rupt.detach({ client_id: "c", account: user, device: this.#device });
    }
    console.log({ user });
  }
}

export class Tab {
  /** The id of this tab. */
  private tab?: string;

  constructor(private readonly user: string) {}

  async open() {
    const answer = await Rupt.attach({ client_id: "c", account: this.user });
    this.tab = answer.device_id;
  }
}
