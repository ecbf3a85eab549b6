import { login } from "./login.js";
import { logout } from "./logout.js";
import { end, start, unwatch, watch } from "./session.js";

export async function enter(user) {
  await login(user);
  await start(user);
  await watch(user);
}

export async function leave() {
  await logout();
  await end();
  console.log(await unwatch());
}
