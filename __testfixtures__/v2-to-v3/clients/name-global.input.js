import Rupt from "rupt";

export async function protect(id) {
  rupt.go();
  await Rupt.attach({ client_id: "c1", account: id });
}
