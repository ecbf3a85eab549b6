import Rupt from "rupt";

const early = "a";
const CLIENT_ID = process.env.RUPT_ID ?? early;
protect("x");
const late = 1;

export function protect(id: string) {
  void Rupt.attach({ client_id: CLIENT_ID, account: id });
}
