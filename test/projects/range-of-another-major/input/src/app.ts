import Rupt from "rupt";

export async function enter(user: string) {
  await Rupt.attach({ client_id: "web", account: user });
}
