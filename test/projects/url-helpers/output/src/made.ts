import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "made" });

export const made = async (account: string) => {
  await rupt.evaluate.access({
    user: account,
    email: "a@b.example",
  });
};
