import Rupt from "rupt";
import { shared } from "../shared.js";
export async function core(user) {
  await Rupt.attach({ client_id: "xyz", account: user });
  return shared;
}
