import Rupt from "rupt";

export async function protect(a: string) {
  await (<any>Rupt).attach({ client_id: "c1", account: a });
}
