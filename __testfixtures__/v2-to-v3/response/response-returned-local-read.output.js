import Rupt from "rupt";
// TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
const attach = async (id) => Rupt.attach({ client_id: "abc", account: id });
export async function login(id) { const { device_id } = await attach(id); console.log(device_id); }
