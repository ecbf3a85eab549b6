import Rupt from "rupt";
export async function go(account: string, user: string) {
  await Rupt.attach({
    client_id: "abc",
    user, // the old name
    email: "a@b.c",
    account, // the new name
  });
}
