import Rupt from "rupt";

export const LIMIT = 3;

export async function protect(user) {
  await Rupt.attach({ client_id: "shop", account: user.id, email: user.email });
}
