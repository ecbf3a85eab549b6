import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  for (let i = 0, r = await rupt.evaluate.access({ user: id }); i < 1; i++) { console.log(i); }
}
