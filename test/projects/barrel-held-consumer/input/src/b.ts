import { Rupt } from "./sdk";

export async function b(id: string) {
  await Rupt.attach({ client_id: "bh", account: id, domain: "rupt.example.com" });
}
