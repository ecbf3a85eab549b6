import Rupt from "rupt";

export async function protect(a, b) {
  await Promise.all([Rupt.attach({ client_id: "c1", account: a }), Rupt.attach({ client_id: "c2", account: b })]);
}
