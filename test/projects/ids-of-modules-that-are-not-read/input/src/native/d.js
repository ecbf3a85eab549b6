import Config from "react-native-config";
import Rupt from "rupt";

export const d = (user) =>
  void Rupt.attach({ client_id: Config.RUPT_ID, account: user.id });
