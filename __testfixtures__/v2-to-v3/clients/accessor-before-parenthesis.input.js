import Rupt from "rupt";
import { IMPORTED_ID } from "./config";
(Rupt.attach)({
  client_id: "client-1"
}).then(({ device_id }) => save(device_id));
Rupt?.attach?.({
  client_id: IMPORTED_ID
});
