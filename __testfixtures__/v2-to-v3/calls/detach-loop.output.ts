export async function leave(user: { id: string; devices: string[] }) {
  for (const device of user.devices) {}
  console.log("left");
}
