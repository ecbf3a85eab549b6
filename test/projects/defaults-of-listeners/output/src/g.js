import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

target.addEventListener(
  "go",
  async ({ detail: { account, limit = 2, out = "/o" } }) => {
    await rupt.evaluate.access({
      user: account,
    });
  },
);
