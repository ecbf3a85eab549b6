import { debounce } from "lodash-es";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

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
  const entered = await rupt.evaluate.access({ user: id });
  return entered;
};
await check("1");

const guard: Guard = {
  check: (id) => rupt.evaluate.access({ user: id }),
};
await guard.check("1");

const handler: Handler<Entered> = (id) => rupt.evaluate.access({ user: id });
await handler("1");

const handlers = {
  login: (id) => rupt.evaluate.access({ user: id }),
} satisfies Record<string, Check>;
await handlers.login("1");

class Door {
  open: Check = (id) => rupt.evaluate.access({ user: id });
}
await new Door().open("1");

function make(): Check {
  return (id) => rupt.evaluate.access({ user: id });
}
await make()("1");

async function safe<T>(run: () => Promise<T>): Promise<void> {
  await run();
}
await safe<Entered>(() => rupt.evaluate.access({ user: "1" }));

function enterOnce(
  entered: Promise<Entered> = rupt.evaluate.access({ user: "1" }),
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
  check: (id) => rupt.evaluate.access({ user: id }),
  async enter(id) {
    await rupt.evaluate.access({ user: id });
  },
  leave: (id) => rupt.evaluate.access({ user: id }),
};
await loose.check("1");
await loose.enter("1");
loose.leave("1");
const any: Handler<unknown> = (id) => rupt.evaluate.access({ user: id });
await any("1");
await safe(() => rupt.evaluate.access({ user: "1" }));
const later = debounce<(user: { id: string }) => void>((user) =>
  rupt.evaluate.access({ user: user.id }),
);
later({ id: "1" });
