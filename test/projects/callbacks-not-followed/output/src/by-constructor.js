import { rupt } from "./rupt.js";

class Protection {
  constructor(handlers) {
    this.handlers = handlers;
  }

  async start(user) {
    await rupt.evaluate.access({
      user: user.id,
      on_logout: this.handlers.leave,
    });
  }
}

export const protection = new Protection({
  count: 0,
  leave() {
    this.count += 1;
  },
});
