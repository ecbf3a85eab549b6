import { Devices } from "./main.js";

export function start(user) {
  Devices.attach({ client_id: "client_app", account: user.id });
}
