import Rupt from "rupt";
import { Base, type Bye, current, type Hooks, type Left } from "./types";

const CLIENT = "pk_typed";
const registry: Record<string, Bye<Left>> = {};

export async function members(account: string, hooks: Hooks, some: Pick<Hooks, "rest">, kind: string) {
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: hooks.bye });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: hooks.done });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: some.rest });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: registry[kind] });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: current });
}

export async function names(account: string, bye: Hooks["bye"], { hooks }: { hooks?: Hooks }) {
  const { done } = hooks ?? { done: () => true };
  const again = hooks;
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: bye });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: bye.bind(null) });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: again?.bye ?? (() => true) });
  await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: done });
}

export abstract class Session extends Base {
  constructor(
    private readonly bye: Bye<Left>,
    private hooks: Partial<Hooks>,
  ) {
    super();
  }
  async start(account: string) {
    await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: this.bye });
    await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: this.hooks.done });
    await Rupt.attach({ client_id: CLIENT, account, on_current_device_logout: this.leave });
  }
}
