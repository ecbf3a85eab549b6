import { Devices } from "./session.js";

export function enter(user) {
  Devices.attach({ client_id: "client_web", account: user.id });
}
