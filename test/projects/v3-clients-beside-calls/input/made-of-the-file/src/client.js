import Client from "@ruptjs/client";
import { ID } from "./main.js";

export const client = new Client({ clientId: ID });
