import * as rupt_1 from "rupt";

export async function protect(id) {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  await (0, rupt_1.attach)({ client_id: "c1", account: id });
}
