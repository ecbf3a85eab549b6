import Rupt from "rupt";
export async function core(user) {
  await Rupt.attach({ client_id: "abc", account: user });
}
