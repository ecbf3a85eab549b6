import Rupt from "rupt";
export async function e() {
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    on_limit_exceeded: () => {
      Rupt.detach({ client_id: "abc", account: "u3", device: "old" });
    },
  });
}
