import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function start(account, onKick) {
  await rupt.evaluate.access({
    user: account,
    on_logout: () => onKick(),
  });
}

export class Seat {
  constructor(options) {
    this.options = options;
  }

  async take(account) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.options.onKick(),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => location.assign("/kicked"),
    });
  }
}
