import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "bank-live" });

export async function start(user: { id: number }, leave: () => void): Promise<void> {
  await rupt.evaluate.access({
    user: user.id.toString(),
    on_logout: () => {
      leave();
      return true;
    },
  });
}
