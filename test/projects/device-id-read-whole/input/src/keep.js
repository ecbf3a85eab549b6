import Rupt from "rupt";
class Keep {
  mine = null;
  async go(u) {
    const r = await Rupt.attach({ client_id: "c", account: u });
    this.mine = r.device_id;
  }
}
export const keep = new Keep();
