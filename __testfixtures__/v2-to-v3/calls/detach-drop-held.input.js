import Rupt from "rupt";
export const logout = (u, d) => Rupt.detach({ client_id: "cid", account: u, device: d });
export async function all(u) {
  while (u.devices.length > 3) await Rupt.detach({ client_id: "cid", account: u });
  for (const device of devicesOf(u)) await Rupt.detach({ client_id: "cid", account: u, device });
  const { success } = await Rupt.detach({ client_id: "cid", account: u, device: u.device });
  report(await Rupt.detach({ client_id: "cid", account: u, device: u.other }));
  return success;
}
export function own(u, Promise) {
  return u.id ? Rupt.detach({ client_id: "cid", account: u }) : Promise.reject();
}
