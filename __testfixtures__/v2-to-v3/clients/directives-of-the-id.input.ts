import Rupt from "rupt";

export async function ignored(id: string) {
  await Rupt.attach({
    // Set when the app is built.
    // @ts-ignore it may be undefined
    client_id: process.env.IGNORED_ID,
    account: id,
    on_current_device_logout: () => location.assign("/bye"),
  });
}

export async function expected(id: string) {
  await Rupt.attach({
    account: id,
    // @ts-expect-error it may be undefined
    client_id: process.env.EXPECTED_ID,
  });
}

export async function linted(id: string) {
  await Rupt.attach({
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it is always there
    client_id: process.env.LINTED_ID!,
    account: id,
  });
}

export async function lintedBehind(id: string) {
  await Rupt.attach({
    client_id: process.env.BEHIND_ID!, // eslint-disable-line @typescript-eslint/no-non-null-assertion
    account: id,
  });
}

// What is said of the name of the option goes with it.
export async function named(id: string) {
  await Rupt.attach({
    // eslint-disable-next-line camelcase
    client_id: process.env.NAMED_ID!,
    account: id,
  });
}

// The constructor is given what the call got, and may be told so only where the id is.
export async function perCall(id: string, client: string | null) {
  await Rupt.attach({
    // @ts-expect-error it is never null
    client_id: client,
    account: id,
  });
}

// The comment may be meant for the other option of its line.
export async function beside(id: string | null) {
  // prettier-ignore
  await Rupt.attach({
    // @ts-ignore
    client_id: process.env.BESIDE_ID!, account: id
  });
}

// It speaks of an option that stays.
export async function ofAnother(id: string | null) {
  await Rupt.attach({
    client_id: "another",
    // @ts-ignore
    account: id,
  });
}
