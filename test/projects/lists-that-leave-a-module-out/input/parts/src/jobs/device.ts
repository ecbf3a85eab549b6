import Rupt from "rupt";

export async function device(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
}
