import Rupt from "rupt";

export async function protect(user) {
  await Rupt.attach({ client_id: process.env.NAMED_ID, account: user });
}
