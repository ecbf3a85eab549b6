import Rupt from "rupt";
import { storage } from "./storage.js";

export async function begin(id) {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  storage.setItem("own-device", res.device_id);
}
