interface Reader {
  id: string;
  device?: string;
  name: string;
}

export async function signOut({ id, device }: Reader): Promise<void> {
  location.assign("/");
}

export async function leave({ name }: Reader): Promise<void> {
  console.log(name);
}

export function watch(source: { on(name: string, run: (reader: Reader) => void): void }) {
  source.on("left", () => {
    location.assign("/");
  });
}

export async function forget(reader: Reader, store: Map<string, string>): Promise<void> {
  store.delete(reader.id);
}

export async function forgetAll(readers: Reader[], log: (name: string) => boolean): Promise<void> {
  readers.length = 0;
  if (log("all")) return;
}
