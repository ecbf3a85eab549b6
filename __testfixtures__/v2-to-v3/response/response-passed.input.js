import Rupt from "rupt";
export async function go(id) {
  report(await Rupt.attach({ client_id: "abc", account: id }));
  report(Rupt.attach({ client_id: "abc", account: id }));
}
