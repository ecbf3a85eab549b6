import Rupt from "rupt";
export async function go(id: string) {
  await Rupt["attach"]({ client_id: "abc", account: id });
  await Rupt[`attach`]({ client_id: "abc", account: id });
}
