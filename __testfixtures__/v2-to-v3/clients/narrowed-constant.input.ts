import Rupt from "rupt";

interface Settings {
  rupt?: { id: string };
}
const settings: Settings = { rupt: { id: "rc_a" } };

export const start = async (user: string) => {
  if (settings.rupt?.id) await Rupt.attach({ client_id: settings.rupt.id, account: user });
};
