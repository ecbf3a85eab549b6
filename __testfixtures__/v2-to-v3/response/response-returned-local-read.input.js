import Rupt from "rupt";
const attach = async (id) => Rupt.attach({ client_id: "abc", account: id });
export async function login(id) { const { device_id } = await attach(id); console.log(device_id); }
