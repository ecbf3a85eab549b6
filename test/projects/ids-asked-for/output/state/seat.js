import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export class Seat {
  constructor() {
    this.enabled = process.env.RUPT_ID !== undefined;
  }

  start() {
    if (!this.enabled) return;
    getRupt().evaluate.access({ user: "a" });
  }
}
