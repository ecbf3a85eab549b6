import Rupt from "rupt";
// TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
const attach = async (id) => Rupt.attach({ client_id: "abc", account: id });
export async function login(id) { const { device_id } = await attach(id); console.log(device_id); }
