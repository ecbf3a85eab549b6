import Rupt from "rupt";

class Map {}
export const create = () => new Map();

export function go(id, user) {
  Rupt.attach({ client_id: id, account: user });
}
