import Rupt from "rupt";

export class Session {
  private attach(user: string) {
    return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  async start(user: string) {
    const response = await this.attach(user);
    return response?.device_id;
  }
}
