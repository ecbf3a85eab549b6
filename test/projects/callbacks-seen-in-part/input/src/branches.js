import Rupt from "rupt";
import { left } from "./session.js";

let leave = () => left.push("first");
export function change() {
  leave = (event) => left.push(event.challenge);
}

export function enter(account) {
  const { handler: given } = left;
  Rupt.attach({
    client_id: "parts",
    account,
    on_current_device_logout: given ?? (({ challenge }) => left.push(challenge)),
  });
  Rupt.attach({ client_id: "parts", account, on_current_device_logout: leave });
  Rupt.attach({ client_id: "parts", account, on_current_device_logout: given });
}
