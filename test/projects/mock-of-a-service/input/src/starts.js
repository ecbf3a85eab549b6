import { attach } from "rupt";

export class Starts {
  static first = new Starts();

  constructor() {
    void attach({ client_id: "client-1", account: "first" });
  }
}
