import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pure" });

export const pure = async (account: string) => {
  await rupt.evaluate.access({
    user: account,
    email: "a@b.example",
  });
};
