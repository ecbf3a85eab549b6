import Rupt from "rupt";

const { attach } = (await import("rupt")).default;

await attach({ client_id: "client-1", account: "first" });
export const check = (account: string) => {
  void Rupt.attach({ client_id: "client-1", account });
};
