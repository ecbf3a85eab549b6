import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: leave,
});

const ruptClient = new Rupt({
  clientId: "def",
  on_logout: leave,
});

function leave({ challenge } = {}) { console.log(challenge); }
export const a = (id) => {
  void rupt.evaluate.access({ user: id });
};
export const b = (id) => {
  void ruptClient.evaluate.access({ user: id });
};
