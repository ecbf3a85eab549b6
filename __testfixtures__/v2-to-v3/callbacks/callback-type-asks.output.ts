import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

type Bye = (info: { challenge?: string }) => boolean;

const bye: Bye = () => {
  console.log("bye");
  return true;
};
const handlers: Record<"bye" | "kick", Bye> = { bye, kick: bye };
const named = new Map<string, Bye>([["bye", bye]]);
const saying =
  (text: string): Bye =>
  () => {
    console.log(text);
    return true;
  };

export function protect(account: string) {
  return rupt.evaluate.access({
    user: account,
    on_logout: bye,
  });
}

export async function guard(account: string) {
  await rupt.evaluate.access({
    user: account,
    on_logout: handlers.kick,
  });
}

export async function watch(account: string) {
  await rupt.evaluate.access({
    user: account,
    on_logout: saying("bye"),
  });
}

export async function fits(account: string) {
  await rupt.evaluate.access({
    user: account,
    on_logout: bye as () => boolean,
  });
}

export async function listed(account: string) {
  await rupt.evaluate.access({
    user: account,
    on_logout: named.get("bye"),
  });
}

export async function copied(account: string) {
  const same: typeof asks = () => true;
  await rupt.evaluate.access({
    user: account,
    on_logout: same,
  });
}

function asks(info: { challenge?: string }) {
  return info.challenge === undefined;
}
