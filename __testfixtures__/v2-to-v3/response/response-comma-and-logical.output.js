import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function go(id) {
  id && (await rupt.evaluate.access({ user: id }));
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const x = (await Rupt.attach({ client_id: "abc", account: id })) || {};
  console.log(x.device_id);
}
