import Rupt from "rupt";

export async function main(user) {
  // TODO(rupt-migrate): client-module: list private/rupt.js in private/package.json
  await Rupt.attach({ client_id: "abc", account: user });
}
