import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "bp" });

export async function main(id) {
  await rupt.evaluate.access({ user: id });
}
