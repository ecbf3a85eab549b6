import Rupt from "rupt";
import { storage } from "./storage.js";

export async function begin(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const res = await Rupt.attach({ client_id: "abc", account: id });
  storage.setItem("own-device", res.device_id);
}
