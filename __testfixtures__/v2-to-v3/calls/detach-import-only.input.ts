import { detach } from "rupt";
import { deviceOf } from "./device";
const CLIENT = "abc";
export async function out(id: string) {
  await detach({ client_id: CLIENT, account: id, device: deviceOf.current });
}
