import Rupt from "rupt";

export async function protect(account: string) {
  await Rupt.attach({ client_id: "client-1", account });
  const { attach } = await import("rupt");
  await attach({ client_id: "client-1", account });
}

export async function guard(account: string) {
  const { attach } = await import("rupt");
  await attach({ client_id: "client-1", account });
}
