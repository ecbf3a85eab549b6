import Rupt from "rupt";

export class Guard {
  start(id: string) {
    return Rupt.attach({ client_id: "abc", account: id });
  }
}
