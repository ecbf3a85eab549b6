import Rupt from "rupt";

export async function protect(id) {
  await (Rupt).attach({ client_id: "c1", account: id });
  await (Rupt.attach)({ client_id: "c1", account: id });
}
