import Rupt from "rupt";
import { byBarrel, byHelper, byImport, byKey, byMarkup } from "./config";

export function enter(user) {
  void Rupt.attach({ client_id: byBarrel.id, account: user });
  void Rupt.attach({ client_id: byHelper.id, account: user });
  void Rupt.attach({ client_id: byImport.id, account: user });
  void Rupt.attach({ client_id: byKey.id, account: user });
  void Rupt.attach({ client_id: byMarkup.id, account: user });
}
