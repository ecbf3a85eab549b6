import Rupt from "rupt";

const [id] = ["listed"];

export function protectListed(user) {
  Rupt.attach({ client_id: id, account: user.id });
}
