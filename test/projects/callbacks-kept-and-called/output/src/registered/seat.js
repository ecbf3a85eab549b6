import { rupt } from "../rupt.js";

class Seat {
  lost = null;
  onLost(callback) {
    this.lost = callback;
  }
  async go() {
    await rupt.evaluate.access({
      user: "u2",
      on_logout: this.lost,
    });
  }
}

export default new Seat();
