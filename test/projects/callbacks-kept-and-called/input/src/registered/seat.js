import { attach } from "rupt";

class Seat {
  lost = null;
  onLost(callback) {
    this.lost = callback;
  }
  async go() {
    await attach({
      client_id: "pk_kept",
      account: "u2",
      on_current_device_logout: this.lost,
    });
  }
}

export default new Seat();
