import { rupt } from "./rupt.js";

export class Kept {
  set onLeave(leave) {
    this.leave = leave;
  }

  async start(account) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.leave(),
    });
  }
}

export function start(account) {
  const kept = new Kept();
  kept.onLeave = () => false;
  return kept.start(account);
}
