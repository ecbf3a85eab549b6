import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function go(id) {
  id && (await rupt.evaluate.access({ user: id }));
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const x = (await Rupt.attach({ client_id: "abc", account: id })) || {};
  console.log(x.device_id);
}
