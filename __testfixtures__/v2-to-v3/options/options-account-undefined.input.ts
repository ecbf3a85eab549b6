import Rupt from "rupt";
export async function go(u: string) {
  await Rupt.attach({ client_id: "abc", account: undefined, user: u });
}
