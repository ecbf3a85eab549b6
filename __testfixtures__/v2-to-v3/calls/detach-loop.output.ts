export async function leave(user: { id: string; devices: string[] }) {
  console.log("left");
}
