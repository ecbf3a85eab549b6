import { begin } from "./barrel";
import { Guard } from "./by-class";
import { start as byComment } from "./by-comment";
import { start as byImport } from "./by-import";
import { start as byName } from "./by-name";
import * as space from "./by-namespace";
import * as ignored from "./ignored";

export type DeviceId = NonNullable<
  Awaited<ReturnType<typeof byName>>
>["device_id"];
export type Session = Awaited<ReturnType<typeof begin>>;
export type Imported = ReturnType<typeof import("./by-import").start>;
export const fake: Partial<typeof space> = { count: () => 2 };
export let other: Pick<Guard, "start"> | undefined;

export type Id = Parameters<typeof ignored.start>[0];
export type Name = keyof typeof ignored;
export type Count = ReturnType<(typeof ignored)["count"]>;

const guard = new Guard();
await guard.start("1");
await byName("2");
await space.start("3");
await begin("4");
await byImport("5");
await byComment("6");
await ignored.start("7");
