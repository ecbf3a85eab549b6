export const logout3 = async (u, d) => { if (!d) console.log("none"); };
export const logout4 = async (u, d) => {};
export const logout5 = async (u, d) => { await Promise.all([fetch("/logout")]); };
export const logout6 = async (u, d) => { console.log("f"); };
export const logout7 = (u, ds) => {};
export const logout8 = async (u, ds) => {};
export async function logout9(u) {
  const device = localStorage.getItem("device");
  if (device) {
    localStorage.removeItem("device");
    console.log("bye");
  }
  signOut();
}
export async function logout10(u) {
  const { token } = useAuth();
  await Promise.resolve().then(() => { console.log("gone"); }).catch(() => {});
  nextDevice();
  takeDevice();
  return use(token);
}
