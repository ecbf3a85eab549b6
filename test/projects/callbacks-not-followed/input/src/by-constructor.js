import Rupt from "rupt";

class Protection {
  constructor(handlers) {
    this.handlers = handlers;
  }

  async start(user) {
    await Rupt.attach({
      client_id: "abc",
      account: user.id,
      on_current_device_logout: this.handlers.leave,
    });
  }
}

export const protection = new Protection({
  count: 0,
  leave() {
    this.count += 1;
  },
});
