import Rupt from "rupt";

export async function login(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device_id", device_id);
}

export async function visit(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("visitor", device_id);
}
