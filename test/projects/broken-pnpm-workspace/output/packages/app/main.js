import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pw" });

export async function main(id) {
  await rupt.evaluate.access({ user: id });
}
