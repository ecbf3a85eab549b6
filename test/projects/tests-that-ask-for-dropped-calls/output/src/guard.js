import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const guard = async (user) => {
  await rupt.evaluate.access({
    user: user.id,
  });
};
