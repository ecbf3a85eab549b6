import Rupt from "rupt";

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
    const response = await Rupt.attach({ client_id: "c", account: user });
    if (response) this.device.set(response.device_id);
  }

  async detach(user: string | null) {
    const device = this.device();
    if (!device || !user) return;
    await Rupt.detach({ client_id: "c", account: user, device });
    this.device.set(null);
  }

  async again(user: string) {
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.#own.set(device_id);
  }

  async stored(user: string) {
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.store.set(device_id);
  }

  async show(user: string) {
    const { device_id } = await Rupt.attach({ client_id: "c", account: user });
    this.shown.set(device_id);
  }
}

let current: string | null = null;
let other: string | null = null;
export async function enter(user: string) {
  const { device_id } = await Rupt.attach({ client_id: "c", account: user });
  current = device_id;
}
export async function leave(user: string) {
  if (current) {
    await Rupt.detach({ client_id: "c", account: user, device: current });
    current = null;
  }
}
export async function enterOther(user: string) {
  const { device_id } = await Rupt.attach({ client_id: "c", account: user });
  other = device_id;
}
export function leaveOther() {
  if (!other) return;
  current = null;
}
