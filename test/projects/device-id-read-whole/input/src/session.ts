import Rupt from "rupt";
export class Session {
  deviceId: string | null = null;
  user = "";
  async start(id: string) {
    const r = await Rupt.attach({ client_id: "c", account: id });
    this.deviceId = r.device_id;
    this.user = id;
  }
}
export const session = new Session();
