import Config from "react-native-config";
import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: Config.RUPT_ID });
  }
  return client;
}

export const d = (user) => void getRupt().evaluate.access({ user: user.id });
