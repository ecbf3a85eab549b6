import Rupt from "rupt";
const base = { client_id: "abc", user: "fallback" };
export async function go(a: string) {
  await Rupt.attach({ ...base, account: a });
}
