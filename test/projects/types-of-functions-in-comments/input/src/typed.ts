import Rupt from "rupt";

type Check = (id: string) => Promise<{ success: boolean } | null>;

const typed: (check: Check) => Promise<unknown> = (check) => check("1");
await typed((id) => Rupt.attach({ client_id: "abc", account: id }));

const free: (check: (id: string) => Promise<unknown>) => Promise<unknown> = (
  check,
) => check("2");
await free((id) => Rupt.attach({ client_id: "abc", account: id }));
