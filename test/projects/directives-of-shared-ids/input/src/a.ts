import Rupt from "rupt";

export async function a(id: string) {
  await Rupt.attach({
    client_id: process.env.RUPT_CLIENT_ID!, // eslint-disable-line @typescript-eslint/no-non-null-assertion
    account: id,
  });
}
