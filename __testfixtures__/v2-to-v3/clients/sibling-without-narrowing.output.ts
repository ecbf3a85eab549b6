import Rupt from "@ruptjs/client";

const config = { debug: true, id: "rc_a" };

const rupt = new Rupt({ clientId: config.id });

export async function start(user: string): Promise<void> {
  if (!config.debug) return;
  await rupt.evaluate.access({ user: user });
}
