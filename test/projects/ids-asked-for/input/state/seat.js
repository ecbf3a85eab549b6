import { attach } from "rupt";

export class Seat {
  constructor() {
    this.enabled = process.env.RUPT_ID !== undefined;
  }

  start() {
    if (!this.enabled) return;
    attach({ client_id: process.env.RUPT_ID, account: "a" });
  }
}
