import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: function (info = {}) {
    const { challenge } = info;
    console.log(challenge);
  },
});

export const go = (id) => {
  void rupt.evaluate.access({
    user: id,
  });
};
