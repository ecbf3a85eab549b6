import { cookies } from "next/headers";

export interface Reader {
  id: string;
  email: string;
}

/** The signed-in reader, from the session cookie. Runs on the server only. */
export async function currentReader(): Promise<Reader | null> {
  const value = (await cookies()).get("reader")?.value;
  return value ? (JSON.parse(value) as Reader) : null;
}
