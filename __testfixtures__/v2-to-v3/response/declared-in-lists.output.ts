import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Person {
  name: string;
}
type Settled = PromiseSettledResult<{ success: boolean } | null>;
type Pair = readonly [who: Person, entered: { success: boolean } | null];

async function me(): Promise<Person> {
  return { name: "n" };
}

export async function tuple(id: string) {
  const both: [{ success: boolean } | null, Person] = await Promise.all([
    rupt.evaluate.access({ user: id }),
    me(),
  ]);
  return both[1].name;
}

export async function named(id: string) {
  const both: Pair = await Promise.all([
    me(),
    rupt.evaluate.access({ user: id }),
  ]);
  return both[0].name;
}

export async function pattern(id: string) {
  const [, who]: [{ success: boolean } | null, Person] = await Promise.all([
    rupt.evaluate.access({ user: id }),
    me(),
  ]);
  return who.name;
}

export async function typeArguments(id: string) {
  await Promise.all<{ success: boolean } | null>([
    rupt.evaluate.access({ user: id }),
  ]);
}

export async function settled(id: string) {
  const all: Settled[] = await Promise.allSettled([
    rupt.evaluate.access({ user: id }),
  ]);
  return all.length;
}

export async function setLater(id: string) {
  let first: { success: boolean } | null;
  [first] = await Promise.all([rupt.evaluate.access({ user: id })]);
}

export async function cast(id: string) {
  const both = (await Promise.all([
    rupt.evaluate.access({ user: id }),
    me(),
  ])) as [{ success: boolean } | null, Person];
  return both[1].name;
}

export async function inObject(id: string) {
  const kept: { entered: { success: boolean } | null } = {
    entered: await rupt.evaluate.access({ user: id }),
  };
}

// What the lists declare of the response fits whatever it is.
export async function loose(id: string) {
  const [, who]: [unknown, Person] = await Promise.all([
    rupt.evaluate.access({ user: id }),
    me(),
  ]);
  const all: unknown[] = await Promise.all([
    rupt.evaluate.access({ user: id }),
  ]);
  return [who.name, all.length];
}
