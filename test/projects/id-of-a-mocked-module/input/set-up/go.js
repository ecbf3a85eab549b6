import Rupt from "rupt";
import { RUPT_ID } from "./config.js";

export async function go(user) {
  await Rupt.attach({ client_id: RUPT_ID, account: user });
}

export const other = () => 2;
