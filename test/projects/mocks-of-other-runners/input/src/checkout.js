import Rupt from "rupt";
export async function checkout(user) {
  await Rupt.attach({ client_id: "client-1", account: user.id });
}
