import Rupt from "rupt";
export async function out(id: string, device: string | null) {
  if (device) {}
  if (device) { }
  if (device) {} else console.log("none");
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  device && Rupt.detach({ client_id: "abc", account: id, device });
}
