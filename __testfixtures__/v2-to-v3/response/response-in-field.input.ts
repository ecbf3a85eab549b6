import Rupt from "rupt";

export class Session {
  private access: any;
  async start(user: string) {
    this.access = await Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  device() {
    return this.access?.device_id;
  }
}
