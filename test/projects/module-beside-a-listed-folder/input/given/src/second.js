import Rupt from "rupt";

export async function run(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
