import Rupt from "rupt";
import { u } from "./util.js";
export async function b(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
  return u;
}
