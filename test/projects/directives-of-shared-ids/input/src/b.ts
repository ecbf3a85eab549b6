import Rupt from "rupt";

export async function b(id: string) {
  await Rupt.attach({
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
    client_id: process.env.RUPT_CLIENT_ID!,
    account: id,
  });
}
