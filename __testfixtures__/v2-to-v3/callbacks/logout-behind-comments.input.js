import { attach } from "rupt";

const bye = () => console.log("bye");

export const load = () =>
  attach({ client_id: "abc", /** Says so. */ on_current_device_logout: bye });

export const loadFirst = () =>
  attach({ /* once */ on_current_device_logout: bye, client_id: "def" });

export async function enter(id) {
  await attach({
    client_id: "ghi",
    account: id, // the user
    on_current_device_logout: bye, // at once
  });
}
