import Rupt from "@ruptjs/client";

const early = "a";
const CLIENT_ID = process.env.RUPT_ID ?? early;

const rupt = new Rupt({ clientId: CLIENT_ID });

protect("x");
const late = 1;

export function protect(id: string) {
  void rupt.evaluate.access({ user: id });
}
