import { rupt } from "./rupt.js";

type Check = (id: string) => Promise<{ success: boolean } | null>;

const typed: (check: Check) => Promise<unknown> = (check) => check("1");
await typed((id) => rupt.evaluate.access({ user: id }));

const free: (check: (id: string) => Promise<unknown>) => Promise<unknown> = (
  check,
) => check("2");
await free((id) => rupt.evaluate.access({ user: id }));
