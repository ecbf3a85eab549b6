import Rupt from "rupt";
// TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
export const logout = (u, d) => Rupt.detach({ client_id: "cid", account: u, device: d });
export async function all(u) {
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  while (u.devices.length > 3) await Rupt.detach({ client_id: "cid", account: u });
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  for (const device of devicesOf(u)) await Rupt.detach({ client_id: "cid", account: u, device });
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  const { success } = await Rupt.detach({ client_id: "cid", account: u, device: u.device });
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  report(await Rupt.detach({ client_id: "cid", account: u, device: u.other }));
  return success;
}
export function own(u, Promise) {
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  return u.id ? Rupt.detach({ client_id: "cid", account: u }) : Promise.reject();
}
