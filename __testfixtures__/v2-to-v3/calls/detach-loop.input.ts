import Rupt from "rupt";

export async function leave(user: { id: string; devices: string[] }) {
  for (const device of user.devices) await Rupt.detach({ client_id: "client", account: user.id, device });
  console.log("left");
}
