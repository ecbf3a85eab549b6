import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cl_members" });

export class Devices {
  private static handlers: Array<() => void> = [];

  static onLeave(handler: () => void) {
    Devices.handlers.push(handler);
  }

  static register(account: string) {
    void rupt.evaluate.access({
      user: account,
      on_logout: () => {
        for (const handler of Devices.handlers) handler();
      },
    });
  }
}
