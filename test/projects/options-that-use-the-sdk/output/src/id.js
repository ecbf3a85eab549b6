import Rupt from "rupt";
export async function b() {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  // TODO(rupt-migrate): identify: use rupt.evaluate.login or rupt.evaluate.signup with a server step
  await Rupt.attach({
    client_id: "abc",
    account: "u2",
    identity: (await Rupt.identify({ client_id: "abc" })).identification,
  });
}
