import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function protect(account) {
  rupt.evaluate.access({
    user: account,
  });
}
