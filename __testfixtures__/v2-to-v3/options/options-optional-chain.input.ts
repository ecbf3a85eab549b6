import Rupt from "rupt";
export async function go(id?: string) {
  return await Rupt?.attach({ client_id: "abc", account: id! })?.then(() => undefined);
}
