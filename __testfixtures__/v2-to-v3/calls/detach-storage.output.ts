export async function logout(id: string) {
  localStorage.removeItem("device_id");
}
