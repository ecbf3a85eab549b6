import Rupt from "rupt";
export async function go(a: () => Promise<string>, u: string) {
  await Rupt.attach({ client_id: "abc", account: await a(), user: u });
}
