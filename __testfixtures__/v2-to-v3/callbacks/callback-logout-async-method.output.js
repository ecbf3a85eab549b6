import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  async on_logout({ challenge } = {}) {
    await report(challenge);
    return false;
  },
});

export const go = () => {
  rupt.evaluate.access({
    user: "u",
  });
};
