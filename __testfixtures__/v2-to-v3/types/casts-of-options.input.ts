import Rupt, { type AttachConfig } from "rupt";

interface User {
  id: string;
  email?: string;
  phone: string | null;
}

export async function hidden(user: { id: string | null }) {
  await Rupt.attach(<AttachConfig>{ client_id: "abc", account: user.id });
}

export async function hiddenInConstant(user: User) {
  const options = {
    client_id: "abc",
    account: user.id,
    phone: user.phone,
  } as AttachConfig;
  await Rupt.attach(options);
}

export async function hiddenId(user: User) {
  await Rupt.attach({
    client_id: process.env.RUPT_CLIENT_ID,
    account: user.id,
  } as AttachConfig);
}

export async function unknownUser(user: ReturnType<typeof JSON.parse>) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
  } as Partial<AttachConfig> as AttachConfig);
}

// Each value is seen to fit.
export async function seen(user: User, id: string) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    email: user.email,
    metadata: { plan: "pro" },
    on_current_device_logout: () => location.assign("/bye"),
  } as AttachConfig);
  await Rupt.attach({ client_id: "abc", account: `u-${id}` } as AttachConfig);
  await Rupt.attach({
    client_id: "abc",
    account: String(user.phone),
  } as unknown as AttachConfig);
}

// These hide nothing.
export async function checked(id: string | undefined, other: unknown) {
  const options: AttachConfig = { client_id: "abc", account: id! };
  await Rupt.attach(options);
  await Rupt.attach({
    client_id: "abc",
    account: other as string,
  } satisfies AttachConfig);
}
