import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const winner = await Promise.race([Rupt.attach({ client_id: "abc", account: id }), timeout(5)]);
  if (winner.device_id) console.log("x");
}
