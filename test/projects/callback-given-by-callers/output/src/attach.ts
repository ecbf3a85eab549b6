import { rupt } from "./rupt";

export function enter(account: string, onLeave: (given?: unknown) => boolean): void {
  void rupt.evaluate.access({ user: account, on_logout: onLeave });
}

export function visit(account: string, options: { onLeave: () => boolean }): void {
  const { onLeave } = options;
  void rupt.evaluate.access({ user: account, on_logout: onLeave });
}

export class Session {
  constructor(private readonly onLeave: () => boolean) {}

  start(account: string): void {
    void rupt.evaluate.access({ user: account, on_logout: this.onLeave });
  }
}

export class Keeper {
  readonly #options: { onLeave?: (given: { challenge?: string }) => boolean };

  constructor(options: { onLeave?: (given: { challenge?: string }) => boolean }) {
    this.#options = options;
  }

  start(account: string): void {
    void rupt.evaluate.access({ user: account, on_logout: this.#options.onLeave });
  }
}
