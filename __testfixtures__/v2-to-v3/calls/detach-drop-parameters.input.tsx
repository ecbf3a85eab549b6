import { detach } from "rupt";

interface Reader {
  id: string;
  device?: string;
  name: string;
}

export async function signOut({ id, device }: Reader): Promise<void> {
  if (device) {
    await detach({ client_id: "orchard", account: id, device });
  }
  location.assign("/");
}

export async function leave({ id, device, name }: Reader): Promise<void> {
  await detach({ client_id: "orchard", account: id, device: device ?? "" });
  console.log(name);
}

export function watch(source: { on(name: string, run: (reader: Reader) => void): void }) {
  source.on("left", ({ id, device = "none" }) => {
    void detach({ client_id: "orchard", account: id, device });
    location.assign("/");
  });
}

export async function forget(reader: Reader, store: Map<string, string>): Promise<void> {
  store.delete(reader.id);
  const { device } = reader;
  if (!device || !reader.name) return;
  await detach({ client_id: "orchard", account: reader.id, device });
}

export async function forgetAll(readers: Reader[], log: (name: string) => boolean): Promise<void> {
  readers.length = 0;
  if (log("all")) return;
  await detach({ client_id: "orchard", account: "all", device: "all" });
}
