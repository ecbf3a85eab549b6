import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pk" });

export async function protect(user: { id?: string } | null, guest: boolean) {
  await rupt.evaluate.access({ user: user?.id ?? "anonymous" });
  await rupt.evaluate.access({ user: guest ? "guest" : user?.id || `${guest}` });
  await rupt.evaluate.access({ user: (guest ? undefined : user?.id || "member") ?? "legacy" });
}
