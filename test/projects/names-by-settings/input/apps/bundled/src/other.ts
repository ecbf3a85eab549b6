import { attach } from "device";

attach({ client_id: "c1" });
