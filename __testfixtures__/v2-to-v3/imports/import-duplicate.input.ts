import Rupt from "rupt";
import { attach } from "rupt";

export async function protect(id: string) {
  await attach({ client_id: "c1", account: id });
  await Rupt.attach({ client_id: "c1", account: id });
}
