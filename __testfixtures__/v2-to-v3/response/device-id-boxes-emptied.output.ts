import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function useSession(user: { id: string }) {
  async function enter() {
    await rupt.evaluate.access({ user: user.id });
  }

  async function leave() {
    console.log("left");
  }

  return { enter, leave };
}
