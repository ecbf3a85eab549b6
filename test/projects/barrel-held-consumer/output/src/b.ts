import { Rupt } from "./sdk";

export async function b(id: string) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  await Rupt.attach({ client_id: "bh", account: id, domain: "rupt.example.com" });
}
