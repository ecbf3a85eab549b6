import Rupt from "rupt";

export async function main(user: string) {
  await Rupt.attach({ client_id: "abc", account: user });
}
