import Rupt from "rupt";
export async function go(id) {
  let a = compute(),
    result = await Rupt.attach({ client_id: "abc", account: id });
  a += 1;
  return a;
}
