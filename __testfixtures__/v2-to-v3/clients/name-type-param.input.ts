import { attach } from "rupt";

export async function protect<Rupt extends string>(id: Rupt) {
  await attach({ client_id: "c1", account: id });
}
