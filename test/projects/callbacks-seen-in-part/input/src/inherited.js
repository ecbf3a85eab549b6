import Rupt from "rupt";
import { Page } from "./session.js";

class Account extends Page {
  enter(account) {
    Rupt.attach({ client_id: "parts", account, on_current_device_logout: this.gone });
  }
}

export const enter = (account) => new Account().enter(account);
