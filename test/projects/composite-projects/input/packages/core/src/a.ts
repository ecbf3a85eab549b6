import Rupt from "rupt";
import { u } from "./util.js";
export async function a(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
  return u;
}
