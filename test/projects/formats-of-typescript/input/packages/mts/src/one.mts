import Rupt from "rupt";

export async function one(user: string): Promise<void> {
  await Rupt.attach({ client_id: "mts", account: user });
}
