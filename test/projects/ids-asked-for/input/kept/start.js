import { attach } from "rupt";

export class Starter {
  constructor(env) {
    this.env = env;
  }

  start(account) {
    if (!this.env.ruptId) return;
    attach({ client_id: process.env.RUPT_ID, account });
  }
}
