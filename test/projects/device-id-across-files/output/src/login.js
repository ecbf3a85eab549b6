import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function login(id) {
  await rupt.evaluate.access({ user: id });
}

export async function visit(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("visitor", device_id);
}
