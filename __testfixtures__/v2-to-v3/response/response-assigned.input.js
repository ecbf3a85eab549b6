import Rupt from "rupt";
export async function go(id) {
  let r;
  r = await Rupt.attach({ client_id: "abc", account: id });
  console.log("x");
}
