import Rupt from "rupt";

export async function protect(rupt: string) {
  await Rupt.attach({ client_id: "c1", account: rupt });
}
