import { debounce } from "lodash-es";
import Rupt from "rupt";

type Entered = { device_id: string } | null;
type Check = (id: string) => Promise<Entered>;
interface Base {
  check(id: string): Promise<Entered>;
}
interface Guard extends Base {
  leave?: () => void;
}
type Handler<T> = (id: string) => Promise<T>;

const check: Check = async (id) => {
  const entered = await Rupt.attach({ client_id: "abc", account: id });
  return entered;
};
await check("1");

const guard: Guard = {
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
await guard.check("1");

const handler: Handler<Entered> = (id) =>
  Rupt.attach({ client_id: "abc", account: id });
await handler("1");

const handlers = {
  login: (id) => Rupt.attach({ client_id: "abc", account: id }),
} satisfies Record<string, Check>;
await handlers.login("1");

class Door {
  open: Check = (id) => Rupt.attach({ client_id: "abc", account: id });
}
await new Door().open("1");

function make(): Check {
  return (id) => Rupt.attach({ client_id: "abc", account: id });
}
await make()("1");

async function safe<T>(run: () => Promise<T>): Promise<void> {
  await run();
}
await safe<Entered>(() => Rupt.attach({ client_id: "abc", account: "1" }));

function enterOnce(
  entered: Promise<Entered> = Rupt.attach({ client_id: "abc", account: "1" }),
) {
  void entered;
}
enterOnce();

// What v3 gives fits all of these.
interface Loose {
  check(id: string): Promise<object | null>;
  enter(id: string): Promise<void>;
  leave: (id: string) => void;
}
const loose: Loose = {
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
  async enter(id) {
    await Rupt.attach({ client_id: "abc", account: id });
  },
  leave: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
await loose.check("1");
await loose.enter("1");
loose.leave("1");
const any: Handler<unknown> = (id) =>
  Rupt.attach({ client_id: "abc", account: id });
await any("1");
await safe(() => Rupt.attach({ client_id: "abc", account: "1" }));
const later = debounce<(user: { id: string }) => void>((user) =>
  Rupt.attach({ client_id: "abc", account: user.id }),
);
later({ id: "1" });
