import Rupt from "rupt";
export class Session {
  async start(id) {
    await Rupt.attach({ client_id: "abc", account: id });
    return true;
  }
}
