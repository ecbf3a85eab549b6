import { attach } from "rupt";

export class Kept {
  set onLeave(leave) {
    this.leave = leave;
  }

  async start(account) {
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => this.leave(),
    });
  }
}

export function start(account) {
  const kept = new Kept();
  kept.onLeave = () => false;
  return kept.start(account);
}
