import Rupt from "rupt";
export async function out(id: string, device: string | null) {
  if (device) await Rupt.detach({ client_id: "abc", account: id, device });
  if (device) { await Rupt.detach({ client_id: "abc", account: id, device }); }
  if (device) Rupt.detach({ client_id: "abc", account: id, device }); else console.log("none");
  device && Rupt.detach({ client_id: "abc", account: id, device });
}
