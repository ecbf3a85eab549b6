import Rupt from "rupt";

export function guard(id: string, user: string) {
  return Rupt.attach({ client_id: id, account: user }).then(function () {
    return true;
  });
}

export const Object = { kind: "own" };
