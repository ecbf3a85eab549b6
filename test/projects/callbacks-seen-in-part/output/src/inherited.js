import { rupt } from "./rupt.js";
import { Page } from "./session.js";

class Account extends Page {
  enter(account) {
    rupt.evaluate.access({ user: account, on_logout: this.gone });
  }
}

export const enter = (account) => new Account().enter(account);
