import Rupt from "rupt";
export async function go(id) { const a = 1, r = await Rupt.attach({ client_id: "abc", account: id }); return a; }
