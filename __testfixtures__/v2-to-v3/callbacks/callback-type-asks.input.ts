import Rupt from "rupt";

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
  return Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: bye,
  });
}

export async function guard(account: string) {
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: handlers.kick,
  });
}

export async function watch(account: string) {
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: saying("bye"),
  });
}

export async function fits(account: string) {
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: bye as () => boolean,
  });
}

export async function listed(account: string) {
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: named.get("bye"),
  });
}

export async function copied(account: string) {
  const same: typeof asks = () => true;
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: same,
  });
}

function asks(info: { challenge?: string }) {
  return info.challenge === undefined;
}
