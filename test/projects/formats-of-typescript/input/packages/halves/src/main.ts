import Rupt from "rupt";

export async function main(user: string): Promise<void> {
  await Rupt.attach({ client_id: "halves", account: user });
}
