import Rupt from "rupt";
export async function go(a: string | undefined, u: string) {
  await Rupt.attach({ client_id: "abc", account: a!, user: u });
  await Rupt.attach({ client_id: "abc", account: a as string, user: u as string });
  await Rupt.attach({ client_id: "abc", account: a?.trim(), user: (u, u) });
}
