import Rupt from "rupt";
import { ID } from "./config.js";

let { attach } = Rupt;
let count = 0;

export function visit(user) {
  attach({ client_id: "client-web", account: user.id });
  attach = () => {
    count += 1;
  };
  attach({ client_id: "client-web", account: user.id });
}

export function enter(user) {
  Rupt.attach({ client_id: (String(count), ID), account: user.id });
}
