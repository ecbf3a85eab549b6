import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const ruptClient = new Rupt({ clientId: process.env.RUPT_CLIENT_ID });

interface User {
  id: string;
  email?: string;
  phone: string | null;
}

export async function hidden(user: { id: string | null }) {
  await rupt.evaluate.access({ user: user.id });
}

export async function hiddenInConstant(user: User) {
  const options = {
    user: user.id,
    phone: user.phone,
  };
  await rupt.evaluate.access(options);
}

export async function hiddenId(user: User) {
  await ruptClient.evaluate.access({
    user: user.id,
  });
}

export async function unknownUser(user: ReturnType<typeof JSON.parse>) {
  await rupt.evaluate.access({
    user: user.id,
  });
}

// Each value is seen to fit.
export async function seen(user: User, id: string) {
  await rupt.evaluate.access({
    user: user.id,
    email: user.email,
    metadata: { plan: "pro" },
    on_logout: () => location.assign("/bye"),
  });
  await rupt.evaluate.access({ user: `u-${id}` });
  await rupt.evaluate.access({
    user: String(user.phone),
  });
}

// These hide nothing.
export async function checked(id: string | undefined, other: unknown) {
  const options = { user: id! };
  await rupt.evaluate.access(options);
  await rupt.evaluate.access({
    user: other as string,
  });
}
