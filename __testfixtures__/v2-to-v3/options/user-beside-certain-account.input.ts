import Rupt from "rupt";

export async function protect(user: { id?: string } | null, guest: boolean) {
  await Rupt.attach({ client_id: "pk", account: user?.id ?? "anonymous", user: "legacy" });
  await Rupt.attach({ client_id: "pk", account: guest ? "guest" : user?.id || `${guest}`, user: "legacy" });
  await Rupt.attach({ client_id: "pk", account: guest ? undefined : user?.id || "member", user: "legacy" });
}
