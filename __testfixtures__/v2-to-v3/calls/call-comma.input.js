import * as rupt_1 from "rupt";

export async function protect(id) {
  await (0, rupt_1.attach)({ client_id: "c1", account: id });
}
