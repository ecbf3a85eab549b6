import Client from "@ruptjs/client";

export async function enter(user) {
  const { default: Rupt } = await import("rupt");
  // TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
  await Rupt.attach({ client_id: "c1", account: user.id });
}

const client = new Client({ clientId: "c1" });

export const track = (user) => client.evaluate.access({ user });
