import Rupt from "rupt";

const shared = { id: "a" };
const settings = { __proto__: shared };

export async function start(account) {
  await Rupt.attach({ client_id: settings.id, account });
  shared.id = "b";
  await Rupt.attach({ client_id: settings.id, account });
}
