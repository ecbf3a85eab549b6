import Rupt from "rupt";

export class Session {
  private access: any;
  async start(user: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    this.access = await Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  device() {
    return this.access?.device_id;
  }
}
