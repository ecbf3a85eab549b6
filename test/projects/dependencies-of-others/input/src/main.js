import { guard } from "@vendor/guard";

await guard("1");
