import Rupt from "rupt";

export async function protect(id) {
  rupt = 1;
  await Rupt.attach({ client_id: "c1", account: id });
}
