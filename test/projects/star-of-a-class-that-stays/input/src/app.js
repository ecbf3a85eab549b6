import { Devices, ID } from "./main.js";

export * from "./main.js";
export { default as Rupt } from "rupt";

export function protectSecond(user) {
  return void Devices.attach({ client_id: ID, account: user.id });
}
