import Rupt from "rupt";

const storage = window.localStorage;

export async function keep(id) {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  storage.setItem("kept-device", res.device_id);
}
