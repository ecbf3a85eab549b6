import Rupt from "rupt";

export async function protect(id: string) {
  const rupt = id.trim();
  await Rupt.attach({ client_id: "c1", account: rupt });
}
