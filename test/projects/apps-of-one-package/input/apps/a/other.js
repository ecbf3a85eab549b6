import Rupt from "rupt";
export async function other(user) {
  await Rupt.attach({ client_id: "abc", account: user });
}
