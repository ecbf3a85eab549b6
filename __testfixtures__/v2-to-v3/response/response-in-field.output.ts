import Rupt from "rupt";

export class Session {
  private access: any;
  async start(user: string) {
    // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
    this.access = await Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
  }
  device() {
    return this.access?.device_id;
  }
}
