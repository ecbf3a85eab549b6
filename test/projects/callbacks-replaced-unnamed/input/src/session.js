import { attach } from "rupt";
import { Auth, filled, kept, Mixed, named, Open } from "./handlers.js";

const open = new Open();
const mixed = new Mixed();
let late = new Auth();

export const setAuth = (auth) => {
  late = auth;
};

export async function start(account, auth = new Auth()) {
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: filled.leave,
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => named.kick(),
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => kept.close(),
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: auth.end,
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: late.end,
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => open.signOut(),
  });
  await attach({
    client_id: "abc",
    account,
    on_current_device_logout: () => mixed.stop(),
  });
}
