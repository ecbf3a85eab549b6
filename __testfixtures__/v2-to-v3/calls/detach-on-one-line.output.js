import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const protect = async (user) => {
  await rupt.evaluate.access({ user: user.id });
  user.seen();
};

export const leave = (user) => {
  user.leaving();

  user.left();
};

export const drop = (user) => {
  user.leaving();
  user.left();
};

console.log("ready");
