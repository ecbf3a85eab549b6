import Rupt from "@ruptjs/client";

export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };

const leave = () => location.assign("/bye");

const rupt = new Rupt({
  clientId: "c1",
  on_logout: leave,
});
