import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  const { device_id, ...rest } = await rupt.evaluate.access({ user: id });
  console.log(rest);
}
