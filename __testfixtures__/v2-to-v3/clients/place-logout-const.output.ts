import Rupt from "@ruptjs/client";

const leave = () => location.assign("/bye");

const rupt = new Rupt({
  clientId: "c1",
  on_logout: leave,
});

export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };
