export async function logout(id) {
  const device = localStorage.getItem("device_id");
  if (device) {
    localStorage.removeItem("device_id");
  }
}
