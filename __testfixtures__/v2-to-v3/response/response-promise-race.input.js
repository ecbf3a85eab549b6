import Rupt from "rupt";
export async function go(id) {
  const winner = await Promise.race([Rupt.attach({ client_id: "abc", account: id }), timeout(5)]);
  if (winner.device_id) console.log("x");
}
