import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

rupt.evaluate
  .access({
    user: user.id,
    email: user.email,
  })
  .then(() => done());

rupt.evaluate
  .access({
    user: user.id,
    email: user.email,
  })
  .then(() => done());
