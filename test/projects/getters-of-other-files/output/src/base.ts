import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export class Gate {
  plan: { devices: number } = { devices: 2 };
  constructor(readonly user: { id: string }) {}

  get seats() {
    return 1;
  }

  async open() {
    await rupt.evaluate.access({
      user: this.user.id,
    });
  }

  async reopen() {
    await rupt.evaluate.access({
      user: this.user.id,
    });
  }

  async quiet(urls: { next: string }) {
    await rupt.evaluate.access({
      user: this.user.id,
    });
  }
}
