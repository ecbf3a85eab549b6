import Rupt from "rupt";

// A type is made of what each of these gives.
const start = (id: string) => Rupt.attach({ client_id: "abc", account: id });
export type DeviceId = NonNullable<
  Awaited<ReturnType<typeof start>>
>["device_id"];
await start("1");

const guard = {
  start: (id: string) => Rupt.attach({ client_id: "abc", account: id }),
};
export type Fake = Partial<typeof guard>;
await guard.start("2");

class Service {
  start(id: string) {
    return Rupt.attach({ client_id: "abc", account: id });
  }
}
export type Session = Awaited<
  ReturnType<InstanceType<typeof Service>["start"]>
>;
await new Service().start("3");

class Member {
  start(id: string) {
    return Rupt.attach({ client_id: "abc", account: id });
  }
}
export const isSame = (one: ReturnType<Member["start"]>, other: typeof one) =>
  one === other;
await new Member().start("4");

// These ask for what the function takes, or say of a name what it is anyway.
const enter = (id: string) => Rupt.attach({ client_id: "abc", account: id });
export type Id = Parameters<typeof enter>[0];
let entered: ReturnType<typeof enter> | undefined;
entered = enter("5");
await entered;

const door = {
  open: (id: string) => Rupt.attach({ client_id: "abc", account: id }),
  count: () => 1,
};
export type Name = keyof typeof door;
export type Count = ReturnType<typeof door.count>;
export type Counter = (typeof door)["count"];
export type Given = Parameters<(typeof door)["open"]>;
await door.open("6");

class Gate {
  open(id: string) {
    return Rupt.attach({ client_id: "abc", account: id });
  }
}
export type OfGate = Parameters<Gate["open"]>[0];
const gate: Gate = new Gate();
await gate.open("7");
