import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c" });

function signal<T>(value: T) {
  const read = () => value;
  return Object.assign(read, { set: (next: T) => void (value = next) });
}

export class Service {
  private readonly device = signal<string | null>(null);
  readonly #own = signal("");
  private readonly store = inject(DeviceStore);
  private readonly shown = signal("");
  readonly label = computed(() => this.shown());

  async attach(user: string) {
    await rupt.evaluate.access({ user });
  }

  async detach(user: string | null) {
    const device = this.device();
    if (!device || !user) return;
    this.device.set(null);
  }

  async again(user: string) {
    await rupt.evaluate.access({ user });
  }

  async stored(user: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.store.set(device_id);
  }

  async show(user: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.shown.set(device_id);
  }
}

export async function enter(user: string) {
  await rupt.evaluate.access({ user });
}
export async function leave(user: string) {}
export async function enterOther(user: string) {
  await rupt.evaluate.access({ user });
}
export function leaveOther() {}
