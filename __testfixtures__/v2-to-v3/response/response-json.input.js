import Rupt from "rupt"
export async function go(id) {
  const r = await Rupt.attach({ client_id: "abc", account: id });
  console.log(JSON.stringify(r), `${r}`);
}
