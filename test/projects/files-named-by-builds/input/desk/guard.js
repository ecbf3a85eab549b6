import Rupt from "rupt";
export async function guard(user) {
  await Rupt.attach({ client_id: "desk", account: user.id });
}
