import R from "@ruptjs/client";

const rupt = new R({ clientId: "c1" });

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
