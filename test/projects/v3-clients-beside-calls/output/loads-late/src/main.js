import Client from "@ruptjs/client";

export async function enter(user) {
  const { default: Rupt } = await import("rupt");
  // TODO(rupt-migrate): client-reused: call client of this file, and take the import() out
  await Rupt.attach({ client_id: "c1", account: user.id });
}

export const client = new Client({ clientId: "c1" });
