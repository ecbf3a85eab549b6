import Rupt, * as all from "rupt";

export async function protect(id: string) {
  await all.attach({ client_id: "c1", account: id });
  await Rupt.attach({ client_id: "c1", account: id });
}
