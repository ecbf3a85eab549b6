import Rupt from "rupt";

export async function protect(a, b) {
  await Rupt.attach({ client_id: "c1", account: a, on_current_device_logout: () => { Rupt.attach({ client_id: "c1", account: b }); } });
}
