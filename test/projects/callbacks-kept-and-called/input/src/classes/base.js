import { attach } from "rupt";

export class Base {
  constructor(user, out) {
    this.user = user;
    this.out = out;
  }
  onLost() {
    return true;
  }
  async go() {
    await attach({
      client_id: "pk_kept",
      account: this.user,
      on_current_device_logout: this.out,
    });
    await attach({
      client_id: "pk_kept",
      account: this.user,
      on_current_device_logout: () => this.onLost(),
    });
  }
}
