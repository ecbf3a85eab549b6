import Rupt from "rupt";

export async function protect(id) {
  await Rupt.attach.call(Rupt, { client_id: "c1", account: id });
}
