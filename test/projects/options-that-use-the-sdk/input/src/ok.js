import Rupt from "rupt";
export async function f() {
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    metadata: { hash: await Rupt.getHash() },
  });
}
