import Rupt from "rupt";
export async function guard(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
