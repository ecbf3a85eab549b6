import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function remember(user) {
  return rupt.evaluate.access({ user: user.id }).then(() => {});
}

export async function wait(user) {
  const attached = rupt.evaluate.access({ user: user.id }).then(() => {});
  await attached;
}
