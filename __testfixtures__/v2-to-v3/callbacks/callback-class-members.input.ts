import Rupt from "rupt";

export class Devices {
  private static handlers: Array<() => void> = [];

  static onLeave(handler: () => void) {
    Devices.handlers.push(handler);
  }

  static register(account: string) {
    void Rupt.attach({
      client_id: "cl_members",
      account,
      on_current_device_logout: () => {
        for (const handler of Devices.handlers) handler();
      },
    });
  }
}
