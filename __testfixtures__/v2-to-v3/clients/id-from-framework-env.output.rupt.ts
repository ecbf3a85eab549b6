import Rupt from "@ruptjs/client";
import { PUBLIC_RUPT_CLIENT_ID } from "$env/static/public";

export const rupt = new Rupt({ clientId: PUBLIC_RUPT_CLIENT_ID });
