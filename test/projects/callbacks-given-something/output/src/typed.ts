import Rupt from "@ruptjs/client";
import { Base, type Bye, current, type Hooks, type Left } from "./types";

const CLIENT = "pk_typed";

const rupt = new Rupt({ clientId: CLIENT });

const registry: Record<string, Bye<Left>> = {};

export async function members(account: string, hooks: Hooks, some: Pick<Hooks, "rest">, kind: string) {
  await rupt.evaluate.access({ user: account, on_logout: hooks.bye });
  await rupt.evaluate.access({ user: account, on_logout: hooks.done });
  await rupt.evaluate.access({ user: account, on_logout: some.rest });
  await rupt.evaluate.access({ user: account, on_logout: registry[kind] });
  await rupt.evaluate.access({ user: account, on_logout: current });
}

export async function names(account: string, bye: Hooks["bye"], { hooks }: { hooks?: Hooks }) {
  const { done } = hooks ?? { done: () => true };
  const again = hooks;
  await rupt.evaluate.access({ user: account, on_logout: bye });
  await rupt.evaluate.access({ user: account, on_logout: bye.bind(null) });
  await rupt.evaluate.access({ user: account, on_logout: again?.bye ?? (() => true) });
  await rupt.evaluate.access({ user: account, on_logout: done });
}

export abstract class Session extends Base {
  constructor(
    private readonly bye: Bye<Left>,
    private hooks: Partial<Hooks>,
  ) {
    super();
  }
  async start(account: string) {
    await rupt.evaluate.access({ user: account, on_logout: this.bye });
    await rupt.evaluate.access({ user: account, on_logout: this.hooks.done });
    await rupt.evaluate.access({ user: account, on_logout: this.leave });
  }
}
