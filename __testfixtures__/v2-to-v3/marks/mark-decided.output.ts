import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function check(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}

export async function leave(user: { id: string }, device: string) {
  // TODO(rupt-migrate): ask the team whether this is still wanted
  await rupt.evaluate.access({ user: user.id });
}
