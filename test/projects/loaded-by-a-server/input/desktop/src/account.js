import Rupt from "rupt";

export const HOME = "https://shop.example";

export async function attachDevice(user) {
  await Rupt.attach({ client_id: "desktop", account: user.id, email: user.email });
}
