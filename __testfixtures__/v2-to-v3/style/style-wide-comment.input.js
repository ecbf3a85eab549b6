import Rupt from "rupt";
import { user } from "./session";

const shared = { client_id: "club", account: user.id };
Rupt.attach({ ...shared, /* as given */ phone: user.phone, email: user.mail });
Rupt.attach({ ...shared, phone: user.phone, email: user.mailAddressOfBilling });
