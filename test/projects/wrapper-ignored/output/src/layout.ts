import { attachDevice } from "./attach-device";

export async function layout(user: { id: string; email: string }) {
  await attachDevice(user);
  attachDevice(user).then(() => console.log("attached"));
}
