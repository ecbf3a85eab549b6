import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  let r;
  r = await rupt.evaluate.access({ user: id });
  console.log("x");
}
