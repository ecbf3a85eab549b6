import Rupt from "rupt";
export async function d() {
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    on_limit_exceeded: async () => {
      const { attach } = await import("rupt");
      await attach({ client_id: "x", account: "1" });
    },
  });
}
