import Rupt from "rupt";

/** @param {{ id: string, email: string }} user */
export async function login(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
