import Rupt from "rupt";

const config = { debug: true, id: "rc_a" };

export async function start(user: string): Promise<void> {
  if (!config.debug) return;
  await Rupt.attach({ client_id: config.id, account: user });
}
