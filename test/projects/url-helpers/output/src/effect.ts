import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "effect" });

export const effect = async (account: string) => {
  await rupt.evaluate.access({
    user: account,
    email: "a@b.example",
  });
};
