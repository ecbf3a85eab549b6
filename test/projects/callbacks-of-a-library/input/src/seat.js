import { attach } from "rupt";

export async function start(account, onKick) {
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => onKick(),
  });
}

export class Seat {
  constructor(options) {
    this.options = options;
  }

  async take(account) {
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => this.options.onKick(),
    });
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => location.assign("/kicked"),
    });
  }
}
