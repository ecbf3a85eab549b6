import Rupt from "@ruptjs/client";
const leave = ({ challenge } = {}) => { console.log(challenge); };

const rupt = new Rupt({
  clientId: "abc",
  on_logout: leave,
});

export const go = (id) => {
  void rupt.evaluate.access({ user: id });
};
