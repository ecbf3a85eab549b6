import Rupt from "@ruptjs/client";
import { account } from "./account";

const CLIENT_ID = process.env.RUPT_ID;

const rupt = new Rupt({ clientId: CLIENT_ID! });

rupt.evaluate.access({ user: account });
