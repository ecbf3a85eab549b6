import Rupt from "rupt";

const common = { client_id: "client-3" };

export function enter(user) {
  Rupt.attach({
    ...common, // for all apps
    account: user.id,
  });
}
