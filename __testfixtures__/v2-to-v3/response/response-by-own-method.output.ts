import Rupt from "rupt";

export class Session {
  private attach(user: string) {
    // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
    return Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  async start(user: string) {
    const response = await this.attach(user);
    return response?.device_id;
  }
}
