import Rupt from "rupt";
export async function core(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
}
