import Rupt from "rupt";

export async function protect(id) {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  await new Rupt.attach({ client_id: "c1", account: id });
}
