import Rupt from "rupt";
// TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
export const { device_id } = await Rupt.attach({ client_id: "abc", account: "u" });
