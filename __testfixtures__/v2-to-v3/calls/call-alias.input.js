import Rupt from "rupt";
const R = Rupt;

export async function protect(id) {
  await R.attach({ client_id: "c1", account: id });
}
