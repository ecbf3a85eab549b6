import Rupt from "rupt";
export async function b() {
  await Rupt.attach({
    client_id: "abc",
    account: "u2",
    identity: (await Rupt.identify({ client_id: "abc" })).identification,
  });
}
