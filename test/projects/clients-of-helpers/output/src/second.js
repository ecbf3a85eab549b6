import Rupt from "rupt";
export async function start(user) {
  // TODO(rupt-migrate): client-reused: move the client of .storybook/client.js to its own module
  await Rupt.attach({ client_id: "def", account: user.id });
}
