import Rupt from "rupt";
export const { device_id } = await Rupt.attach({ client_id: "abc", account: "u" });
