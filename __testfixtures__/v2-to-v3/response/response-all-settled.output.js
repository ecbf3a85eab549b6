import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  const [attached, other] = await Promise.allSettled([rupt.evaluate.access({ user: id }), load()]);
  console.log(other.status);
}
