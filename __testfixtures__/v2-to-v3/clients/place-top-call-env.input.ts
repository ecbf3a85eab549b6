import Rupt from "rupt";
import { account } from "./account";

const CLIENT_ID = process.env.RUPT_ID;

Rupt.attach({ client_id: CLIENT_ID!, account });
