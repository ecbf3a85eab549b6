/**
 * A small package with a test that a runner runs for real, before and after the migration.
 * - `swapped`: the mock is migrated, nothing of v2 is left
 * - `doubled`: the mock of v2 stays for held code, one of v3 comes beside it
 * - `kept`: all that the test reaches is held, and so is the mock
 * - `fails`: the report says that the test fails, and it does
 */
export interface Suite {
  name: string;
  becomes: "swapped" | "doubled" | "kept" | "fails";
  /** Text of the files, by path. */
  files: Readonly<Record<string, string>>;
  /** Words that the migrated test must have, and that it must not. */
  has?: readonly string[];
  hasNot?: readonly string[];
  /** Files, and whether they are there after the migration. */
  moves?: Readonly<Record<string, boolean>>;
}

/** Code of an app, as modules or as CommonJS. All of it is migrated but what `held` and `logout` name. */
export const APP = {
  "src/protect.js": `import Rupt from "rupt";

export async function protect(user) {
  await Rupt.attach({
    client_id: "client-1",
    account: user.id,
    email: user.email,
    redirect_urls: { logout_url: "https://app.example/bye", new_account_url: "https://app.example/signup" },
  });
}
`,
};

export const NAMED_APP = {
  "src/protect.js": `import { attach } from "rupt";

export function protect(user) {
  return void attach({ client_id: "client-1", account: user.id, metadata: { plan: "team" } });
}
`,
};

export const SERVICE_APP = {
  "src/service.js": `import { attach } from "rupt";

export class Service {
  async logIn(user) {
    await attach({ client_id: "client-1", account: user.id });
  }
}
`,
};

/** The callback reads what only the function has: it stays with the call. */
export const LOGOUT_APP = {
  "src/protect.js": `import Rupt from "rupt";

export async function protect(user, signOut) {
  await Rupt.attach({ client_id: "client-1", account: user.id, on_current_device_logout: () => signOut(user.id) });
}
`,
};

/** Two files, one client module. */
export const SHARED_APP = {
  ...APP,
  "src/checkout.js": `import Rupt from "rupt";

export async function checkout(user) {
  await Rupt.attach({ client_id: "client-1", account: user.id });
  return "paid";
}
`,
};

/** A file that stays on v2, because nothing replaces \`detach\`. */
export const LEAVE = {
  "src/leave.js": `import Rupt from "rupt";

export async function leave(user, device) {
  await Rupt.detach({ client_id: "client-1", account: user.id, device });
}
`,
};

/** An attach that stays on v2: its answer is read. */
export const DEVICE = {
  "src/device.js": `import Rupt from "rupt";

export async function deviceOf(user) {
  const answer = await Rupt.attach({ client_id: "client-1", account: user.id });
  return answer?.device_id;
}
`,
};
