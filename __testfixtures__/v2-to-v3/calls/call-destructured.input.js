import Rupt from "rupt";

const { attach } = Rupt;

export async function protect(id) {
  await attach({ client_id: "c1", account: id });
}
