import Rupt from "rupt";

export async function protect(id) {
  const { attach: go } = Rupt;
  await go({ client_id: "c1", account: id });
}
