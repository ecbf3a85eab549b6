import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "twin" });

export async function main(id: string) {
  await rupt.evaluate.access({ user: id });
}
