import Rupt from "rupt";

const remote: { verbose: boolean; id: string } = { verbose: true, id: "rc_a" };

export async function start(user: string): Promise<void> {
  if (remote.verbose) console.log("start");
  await Rupt.attach({ client_id: remote.id, account: user });
}
