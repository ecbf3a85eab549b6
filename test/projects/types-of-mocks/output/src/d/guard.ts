import rupt from "@ruptjs/client";

const ruptClient = new rupt({ clientId: "zoo-d" });

export async function guardD(account: string): Promise<boolean> {
  try {
    await ruptClient.evaluate.access({
      user: account,
    });
    return true;
  } catch {
    return false;
  }
}
