import Rupt from "rupt";
export async function start(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
