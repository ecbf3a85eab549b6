import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: import.meta.env.VITE_RUPT_CLIENT_ID });

export async function start(user: { id: string }) {
  await rupt.evaluate.access({
    user: user.id,
  });
}
