import Rupt from "rupt";
import { Security } from "./sdk";

export const own = new Security({ clientId: "own" });

export async function b(account) {
  await Rupt.attach({ client_id: "own", account });
}
