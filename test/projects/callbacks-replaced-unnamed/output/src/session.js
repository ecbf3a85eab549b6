import Rupt from "@ruptjs/client";
import { Auth, filled, kept, Mixed, named, Open } from "./handlers.js";

const rupt = new Rupt({ clientId: "abc" });

const open = new Open();
const mixed = new Mixed();
let late = new Auth();

export const setAuth = (auth) => {
  late = auth;
};

export async function start(account, auth = new Auth()) {
  await rupt.evaluate.access({
    user: account,
    on_logout: filled.leave,
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: () => named.kick(),
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: () => kept.close(),
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: auth.end,
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: late.end,
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: () => open.signOut(),
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: () => mixed.stop(),
  });
}
