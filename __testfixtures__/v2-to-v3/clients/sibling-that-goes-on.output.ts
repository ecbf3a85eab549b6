import Rupt from "@ruptjs/client";

const remote: { verbose: boolean; id: string } = { verbose: true, id: "rc_a" };

const rupt = new Rupt({ clientId: remote.id });

export async function start(user: string): Promise<void> {
  if (remote.verbose) console.log("start");
  await rupt.evaluate.access({ user: user });
}
