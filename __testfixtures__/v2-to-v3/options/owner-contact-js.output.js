import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

/** @param {{ id: string, email: string }} user */
export async function login(user) {
  await rupt.evaluate.access({ user: user.id });
}
