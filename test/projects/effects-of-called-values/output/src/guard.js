import Rupt from "@ruptjs/client";
const ID = "abc";

const rupt = new Rupt({ clientId: ID });

export const byDefault = (user) =>
  rupt.evaluate.access({
    user: user.id,
  });
export const byPattern = (user) =>
  rupt.evaluate.access({
    user: user.id,
  });
export const byFrom = (user) =>
  rupt.evaluate.access({
    user: user.id,
  });
export const byReviver = (user) =>
  rupt.evaluate.access({
    user: user.id,
  });
export const reads = (user) =>
  rupt.evaluate.access({
    user: user.id,
  });
