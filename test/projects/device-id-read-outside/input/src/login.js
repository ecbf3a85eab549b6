import Rupt from "rupt";

export async function login(user) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });
  localStorage.setItem("device", device_id);
}
