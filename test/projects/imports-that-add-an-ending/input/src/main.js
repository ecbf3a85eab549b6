import { guard } from "#src/guard";
await guard("1");
