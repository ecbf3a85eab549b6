import Rupt from "rupt";

export async function protect(user) {
  await Rupt.attach({ client_id: "client-1", account: user.id });
}
