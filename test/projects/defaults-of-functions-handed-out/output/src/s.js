import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function useSharing() {
  const protect = async (account, limit = 2, out = "/o") => {
    await rupt.evaluate.access({
      user: account,
    });
  };
  return { protect };
}
