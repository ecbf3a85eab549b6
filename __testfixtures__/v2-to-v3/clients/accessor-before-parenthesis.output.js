import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { IMPORTED_ID } from "./config";

let client;

function getRupt() {
  if (!client) {
    client = new RuptClient({ clientId: IMPORTED_ID });
  }
  return client;
}

// TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
(Rupt.attach)({
  client_id: "client-1"
}).then(({ device_id }) => save(device_id));
getRupt()?.evaluate.access?.({});
