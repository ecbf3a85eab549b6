import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(u: any) {
  const config = { user: u.id };
  return rupt.evaluate.access(config).catch(() => {});
}
