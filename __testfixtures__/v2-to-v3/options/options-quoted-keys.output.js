import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (u) =>
  rupt.evaluate.access({
    'user': u.id,
    "email": u.email,
    ['phone']: u.phone,
    [`metadata`]: { plan: u.plan },
  });
