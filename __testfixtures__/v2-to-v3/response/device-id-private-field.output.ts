import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c" });

export class Session {
  /** The device that others see. */
  device = "";

  async start(user: string) {
    await rupt.evaluate.access({ user });
  }

  async stop(user: string) {
    console.log({ user });
  }
}

export class Tab {
  constructor(private readonly user: string) {}

  async open() {
    await rupt.evaluate.access({ user: this.user });
  }
}
