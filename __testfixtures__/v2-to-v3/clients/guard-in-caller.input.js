import Rupt from "rupt";

const ID = process.env.RUPT_ID;

function attachDevice(account) {
  Rupt.attach({ client_id: ID, account });
}

export function login(account) {
  if (ID !== undefined) attachDevice(account);
}
