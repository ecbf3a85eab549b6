import { Rupt } from "./sdk";

export async function a(id: string) {
  await Rupt.attach({ client_id: "bh", account: id });
}
