import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client" });

interface Router {
  attach(options: { client_id: string; account: string }): void;
}

export class Page {
  constructor(private readonly Rupt: Router) {
    Rupt.attach({ client_id: "not-the-sdk", account: "a" });
  }
  over(Rupt: string): void;
  over(value: unknown): void {
    this.Rupt.attach({ client_id: "not-the-sdk", account: String(value) });
  }
  [Rupt: string]: unknown;
}

export abstract class Base {
  abstract visit(Rupt: unknown, ...rest: unknown[]): void;
  abstract set page(Rupt: unknown);
}

export interface Visits {
  (Rupt: unknown): void;
  new (Rupt: unknown): Visits;
  visit(Rupt: unknown): void;
  [Rupt: string]: unknown;
}

export type Keys = { [Rupt in "a" | "b"]: Rupt };
export type Item<List> = List extends (infer Rupt)[] ? Rupt : never;
export type Same<Rupt> = (value: Rupt) => Rupt;

export async function visit(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}
