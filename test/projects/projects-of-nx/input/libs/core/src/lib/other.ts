import Rupt from "rupt";
export async function other(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
}
