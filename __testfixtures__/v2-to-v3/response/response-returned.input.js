import Rupt from "rupt";
export async function go(id) {
  return Rupt.attach({ client_id: "abc", account: id });
}
