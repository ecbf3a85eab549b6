import Rupt from "rupt";

export async function protect(id: string) {
  await Rupt?.attach?.({ client_id: "c1", account: id });
}
