import Rupt from "rupt";
export async function start(user) {
  // TODO(rupt-migrate): client-reused: move the client of src/test-utils/client.js to its own module
  await Rupt.attach({ client_id: "abc", account: user.id });
}
