import Client from "@ruptjs/client";
import { provide } from "./container.js";

provide("rupt", Client);
