import Rupt from "rupt";
export async function core(user) {
  // TODO(rupt-migrate): client-reused: move the client of test/helper.js to its own module
  await Rupt.attach({ client_id: "abc", account: user });
}
