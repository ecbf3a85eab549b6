import Rupt from "rupt";

export async function protect(id: string) {
  await (Rupt as any).attach({ client_id: "c1", account: id });
}
