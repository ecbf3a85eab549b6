import Rupt from "rupt";

export async function protect(id) {
  await new Rupt.attach({ client_id: "c1", account: id });
}
