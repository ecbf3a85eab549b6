import Rupt from "rupt";
export class Session {
  deviceId: string | null = null;
  user = "";
  async start(id: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const r = await Rupt.attach({ client_id: "c", account: id });
    this.deviceId = r.device_id;
    this.user = id;
  }
}
export const session = new Session();
