import Rupt from "rupt";
export const logout3 = async (u, d) => { if (d) await Rupt.detach({ client_id: "cid", account: u, device: d }); else console.log("none"); };
export const logout4 = async (u, d) => { d && (await Rupt.detach({ client_id: "cid", account: u, device: d })); };
export const logout5 = async (u, d) => { await Promise.all([Rupt.detach({ client_id: "cid", account: u, device: d }), fetch("/logout")]); };
export const logout6 = async (u, d) => { try { await Rupt.detach({ client_id: "cid", account: u, device: d }); } catch (e) { console.error(e); } finally { console.log("f"); } };
export const logout7 = (u, ds) => ds.forEach((d) => Rupt.detach({ client_id: "cid", account: u, device: d }));
export const logout8 = async (u, ds) => { for (const d of ds) await Rupt.detach({ client_id: "cid", account: u, device: d.id }); };
export async function logout9(u) {
  const device = localStorage.getItem("device");
  if (device) {
    try {
      await Rupt.detach({ client_id: "cid", account: u, device });
    } finally {
      localStorage.removeItem("device");
      console.log("bye");
    }
  }
  await Promise.all(u.devices.map((id) => Rupt.detach({ client_id: "cid", account: u, device: id })));
  signOut();
}
export async function logout10(u) {
  // the id that the cookie holds
  const device = document.cookie.split("; ").find((row) => row.startsWith("device="))?.split("=")[1];
  const { token, deviceId } = useAuth();
  await Rupt.detach({ client_id: "cid", account: u, device: device ?? deviceId }).then(() => { console.log("gone"); }).catch(() => {});
  Rupt.detach({ client_id: "cid", account: u, device: nextDevice() });
  if (takeDevice()) { Rupt.detach({ client_id: "cid", account: u }); }
  return use(token);
}
