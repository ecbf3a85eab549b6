import Rupt from "rupt";
export async function go(id) {
  for (let i = 0, r = await Rupt.attach({ client_id: "abc", account: id }); i < 1; i++) { console.log(i); }
}
