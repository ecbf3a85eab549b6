import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(team: { id: string }) {
  // TODO(rupt-migrate): groups: send the groups with updateUser of @ruptjs/api on your server
  await rupt.evaluate.access({
    user: "u",
  });
}
