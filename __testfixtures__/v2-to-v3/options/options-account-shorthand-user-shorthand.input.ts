import Rupt from "rupt";
export async function go(account: string, user: string) {
  await Rupt.attach({ client_id: "abc", account, user, email: "a@b.c" });
}
