import Rupt from "rupt";

export class Session {
  private attach(user: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  async start(user: string) {
    const response = await this.attach(user);
    return response?.device_id;
  }
}
