import Rupt from "@ruptjs/client";
import { user } from "./session";

const rupt = new Rupt({ clientId: "club" });

const shared = { user: user.id };
rupt.evaluate.access({
  ...shared,
  /* as given */ phone: user.phone,
  email: user.mail,
});
rupt.evaluate.access({
  ...shared,
  phone: user.phone,
  email: user.mailAddressOfBilling,
});
