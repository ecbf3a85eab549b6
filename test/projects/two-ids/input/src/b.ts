import Rupt from "rupt";

export async function b(id: string, rupt: string) {
  await Rupt.attach({ client_id: "first", account: id, metadata: { rupt } });
}
