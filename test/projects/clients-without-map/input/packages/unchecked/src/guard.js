import Rupt from "rupt";

/** @param {string} id @param {string} user */
export function guard(id, user) {
  return Rupt.attach({ client_id: id, account: user }).then(function () {
    return true;
  });
}
