import Rupt from "rupt";

export function one(id: string, user: string) {
  return Rupt.attach({ client_id: id, account: user }).then(function () {
    return true;
  });
}
