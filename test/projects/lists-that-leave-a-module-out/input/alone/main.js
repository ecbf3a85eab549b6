import Rupt from "rupt";

export async function main(user) {
  await Rupt.attach({ client_id: "abc", account: user });
}
