import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  // @ts-ignore it may be undefined
  clientId: process.env.IGNORED_ID,
  on_logout: () => location.assign("/bye"),
});

const ruptClient = new Rupt({
  // @ts-expect-error it may be undefined
  clientId: process.env.EXPECTED_ID,
});

const ruptV3 = new Rupt({
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it is always there
  clientId: process.env.LINTED_ID!,
});

const ruptV32 = new Rupt({
  clientId: process.env.BEHIND_ID!, // eslint-disable-line @typescript-eslint/no-non-null-assertion
});

const ruptV33 = new Rupt({ clientId: process.env.NAMED_ID! });

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const ruptV34 = new Rupt({ clientId: process.env.BESIDE_ID! });

const ruptV35 = new Rupt({ clientId: "another" });

export async function ignored(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
}

export async function expected(id: string) {
  await ruptClient.evaluate.access({
    user: id,
  });
}

export async function linted(id: string) {
  await ruptV3.evaluate.access({
    user: id,
  });
}

export async function lintedBehind(id: string) {
  await ruptV32.evaluate.access({
    user: id,
  });
}

// What is said of the name of the option goes with it.
export async function named(id: string) {
  await ruptV33.evaluate.access({
    user: id,
  });
}

// The constructor is given what the call got, and may be told so only where the id is.
export async function perCall(id: string, client: string | null) {
  await getRupt(client).evaluate.access({
    user: id,
  });
}

// The comment may be meant for the other option of its line.
export async function beside(id: string | null) {
  // prettier-ignore
  await ruptV34.evaluate.access({
    user: id
  });
}

// It speaks of an option that stays.
export async function ofAnother(id: string | null) {
  await ruptV35.evaluate.access({
    // @ts-ignore
    user: id,
  });
}
