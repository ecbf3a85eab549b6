import Rupt from "rupt";

export async function login(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });
  localStorage.setItem("device", device_id);
}
